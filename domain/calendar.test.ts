import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, daysBetween, isDay } from './calendar.ts'

test.each([
  ['2025-06-18', true],
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2025-02-31', false],
  ['2025-04-31', false],
  ['2025-13-01', false],
  ['2025-00-10', false],
  ['2025-06-00', false],
  ['12025-06-18', false],
  ['+012025-06-18', false],
  ['1989-12-31', false],
  ['1990-01-01', true],
  ['2100-12-31', true],
  ['2101-01-01', false],
  ['18.06.2025', false],
  ['2025-6-18', false],
  ['2025-06-18T00:00:00Z', false],
  ['2025-06-18\n', false],
  ['٢٠٢٥-٠٦-١٨', false],
  ['', false],
])('%j is a day: %s', (text, known) => {
  expect(isDay(text)).toBe(known)
})

test.each([
  ['the last second before midnight in winter', '2025-01-31T21:59:59Z', '2025-01-31'],
  ['midnight in winter', '2025-01-31T22:00:00Z', '2025-02-01'],
  ['the last second before midnight in summer', '2025-06-17T20:59:59Z', '2025-06-17'],
  ['midnight in summer', '2025-06-17T21:00:00Z', '2025-06-18'],
  ['midnight of the night when the clocks go forward', '2025-03-29T22:00:00Z', '2025-03-30'],
  ['the evening of the day when the clocks went forward', '2025-03-30T20:59:59Z', '2025-03-30'],
  ['midnight of the night when the clocks go back', '2025-10-25T21:00:00Z', '2025-10-26'],
  ['the long evening of the day when the clocks went back', '2025-10-26T21:59:59Z', '2025-10-26'],
])('%s is the Kyiv day it says', (_, moment, day) => {
  expect(dayOf(Date.parse(moment))).toBe(day)
})

test.each([
  ['2025-03-29', '2025-03-31', 2],
  ['2025-10-25', '2025-10-27', 2],
  ['2024-02-28', '2024-03-01', 2],
  ['2025-12-31', '2026-01-01', 1],
  ['2025-06-18', '2025-06-18', 0],
  ['2025-06-18', '2025-06-11', -7],
])('from %s to %s there are %i days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days)
})

test('the Kyiv day of any moment of these years is a day, and later moments are never on earlier days', () => {
  const moment = fc.integer({ min: Date.parse('1991-01-01'), max: Date.parse('2100-12-30') })
  fc.assert(
    fc.property(moment, moment, (one, other) => {
      const [earlier, later] = [dayOf(Math.min(one, other)), dayOf(Math.max(one, other))]
      expect(isDay(earlier)).toBe(true)
      expect(daysBetween(earlier, later)).toBeGreaterThanOrEqual(0)
    }),
  )
})
