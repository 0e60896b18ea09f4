import { beforeAll, expect, test } from 'vitest'
import { activate, loadMore, t } from './i18n.ts'
import { fullOblast, oblastName, shortOblast } from './place.ts'

beforeAll(async () => {
  await loadMore()
  await activate('uk')
})

test('an oblast is named as short or as long as there is room', () => {
  expect([oblastName('63', t), shortOblast('63', t), fullOblast('63', t)]).toEqual([
    'Харківська',
    'Харківська обл.',
    'Харківська область',
  ])
})

test.each([
  ['80', 'Київ'],
  ['85', 'Севастополь'],
  ['01', 'АР Крим'],
])('%s is no oblast and is not called one', (code, name) => {
  expect([oblastName(code, t), shortOblast(code, t), fullOblast(code, t)]).toEqual([name, name, name])
})
