import { expect, test } from 'vitest'
import { firstCouncil, samplePersonId } from '../sample/people.ts'
import { pickedPerson } from './picked-person.ts'

const first = samplePersonId(firstCouncil)
const other = samplePersonId(firstCouncil, 'Голова')
const identity = pickedPerson(first)
const asked = (cookie?: string) =>
  identity.identify(new Request('http://127.0.0.1/', { headers: cookie === undefined ? {} : { cookie } }))

test('until somebody is picked, the given person is at work', async () => {
  expect(await asked()).toBe(first)
  expect(await asked('theme=dark')).toBe(first)
})

test('whoever was picked stays picked, by a cookie that scripts and other sites cannot use', async () => {
  const header = identity.choose(other)['set-cookie'] ?? ''
  expect(header).toMatch(/; HttpOnly; SameSite=Strict/)
  expect(await asked(header.split(';')[0])).toBe(other)
})

test.each(['plich_person=%00', 'plich_person=nobody', 'plich_person=', 'plich_person=%E0%A4%A'])(
  'the cookie %s picks nobody',
  async (cookie) => {
    expect(await asked(cookie)).toBeNull()
  },
)
