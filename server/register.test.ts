import { expect, test } from 'vitest'
import { communities, communityByCode, oblasts } from './register.ts'

test('the register holds every community once, with all its facts', () => {
  expect(communities).toHaveLength(1470)
  expect(new Set(communities.map(({ code }) => code)).size).toBe(1470)
  for (const { code, name, oblastCode, raion, centre, lat, lon } of communities) {
    expect(code).toMatch(/^UA\d{17}$/)
    expect(code.slice(2, 4)).toBe(oblastCode)
    expect([name, centre].every((word) => word.length > 1)).toBe(true)
    expect(raion === '').toBe(oblastCode === '80')
    expect(lat > 44 && lat < 53 && lon > 22 && lon < 41).toBe(true)
  }
})

test('the kinds are counted as the official register counts them', () => {
  const count = (kind: string) => communities.filter((community) => community.kind === kind).length
  expect([count('urban'), count('settlement'), count('rural')]).toEqual([412, 444, 614])
})

test('a code finds its community with its former names', () => {
  expect(communityByCode('UA12100070000011492')).toEqual({
    code: 'UA12100070000011492',
    name: 'Самарівська',
    kind: 'urban',
    oblast: 'Дніпропетровська',
    oblastCode: '12',
    raion: 'Самарівський',
    centre: 'Самар',
    formerNames: ['Новомосковська'],
    formerCentres: ['Новомосковськ'],
    lat: expect.closeTo(48.63, 1),
    lon: expect.closeTo(35.2, 0),
  })
})

test('an unknown code finds nothing', () => {
  expect(communityByCode('UA00000000000000000')).toBeUndefined()
})

test('every oblast has its own code and ISO 3166-2 code', () => {
  expect(oblasts).toHaveLength(27)
  expect(new Set(oblasts.flatMap(({ code, iso }) => [code, iso])).size).toBe(54)
})
