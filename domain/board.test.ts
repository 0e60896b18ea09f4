import { expect, test } from 'vitest'
import {
  byPosition,
  daysInStage,
  fromCardTable,
  hasGap,
  isOverdue,
  overNorm,
  stepOverdue,
  toCardTable,
} from './board.ts'
import { factSet } from './fact.ts'
import type { Card } from './partnership.ts'
import { defaultNorms } from './stage.ts'

const card: Card = {
  id: '019791c1-0000-7000-8000-000000000001',
  version: 3,
  name: 'Кременецька',
  kind: 'urban',
  oblast: '61',
  side: 'partner',
  stage: 'visit',
  state: 'open',
  position: 'a0',
  stageEnteredAt: Date.parse('2025-06-18T09:00:00Z'),
  facts: factSet(['visit-date']),
  explained: [],
  stepWhat: 'Надіслати перелік потреб',
  stepDue: '2025-07-01',
  coordinator: null,
  directions: ['education'],
  sample: null,
}
const other: Card = { ...card, id: '019791c1-0000-7000-8000-000000000002', name: 'Тисменицька', explained: ['visit'] }

test('a table of cards reads back as the same cards', () => {
  expect(fromCardTable(toCardTable([card, other]))).toEqual([card, other])
  expect(fromCardTable(toCardTable([]))).toEqual([])
  expect(Object.keys(toCardTable([card])).toSorted()).toEqual(Object.keys(card).toSorted())
})

test.each([
  ['the day it entered', '2025-06-18', 0],
  ['the next day', '2025-06-19', 1],
  ['after the norm', '2025-08-03', 46],
  ['by a clock that runs behind', '2025-06-17', 0],
])('days in stage, %s', (_, today, days) => {
  expect(daysInStage(card, today)).toBe(days)
})

test('a card that entered a minute before Kyiv midnight has stood a day a minute later', () => {
  const late = { stageEnteredAt: Date.parse('2025-06-18T20:59:00Z') }
  expect(daysInStage(late, '2025-06-19')).toBe(1)
})

test.each([
  ['on the last day of the norm', {}, '2025-08-02', false],
  ['a day beyond the norm', {}, '2025-08-03', true],
  ['paused beyond the norm', { state: 'paused' }, '2025-08-03', false],
  ['ended beyond the norm', { state: 'ended' }, '2025-08-03', false],
] as const)('a card %s is over the norm as it should be', (_, differs, today, over) => {
  expect(overNorm({ ...card, ...differs }, defaultNorms, today)).toBe(over)
})

test.each([
  ['on the day it is due', {}, '2025-07-01', false],
  ['a day later', {}, '2025-07-02', true],
  ['without a date', { stepDue: null }, '2025-07-02', false],
  ['while paused', { state: 'paused' }, '2025-07-02', false],
] as const)('a next step %s is late as it should be', (_, differs, today, late) => {
  const changed = { ...card, ...differs }
  expect(stepOverdue(changed, today)).toBe(late)
  expect(isOverdue(changed, defaultNorms, today)).toBe(late)
})

test('a card shows a gap while a stage it claims lacks its facts', () => {
  expect(hasGap(card)).toBe(false)
  expect(hasGap({ ...card, facts: 0 })).toBe(true)
  expect(hasGap({ stage: 'contact', facts: 0 })).toBe(false)
})

test('cards follow their keys, and equal keys always fall the same way', () => {
  const first = { ...card, position: 'Zz' }
  expect([other, card, first].sort(byPosition)).toEqual([first, card, other])
  expect([card, other, first].sort(byPosition)).toEqual([first, card, other])
})
