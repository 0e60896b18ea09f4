import { expect, test } from 'vitest'
import { inUkrainianLayout } from './keyboard.ts'

test.each([
  ['rjcnjgskm', 'костопіль'],
  ['Rhtvtytwm', 'кременець'],
  ["'yfrs'dt", 'єнакієве'],
  ['{fhrsd', 'харків'],
  [']', 'ї'],
  ['Костопіль 2', 'костопіль 2'],
])('the keys %s write %s', (keys, ukrainian) => {
  expect(inUkrainianLayout(keys)).toBe(ukrainian)
})
