import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FactId, factSet, facts, gapsOf } from './fact.ts'
import { demandsOf, explainGaps, type GapReasons, type MoveDemands } from './move.ts'
import { type Stage, stages, stepsBetween } from './stage.ts'

const visit: FactId[] = ['visit-date']
const letter: FactId[] = ['letter-number', 'letter-date', 'letter-addressee']
const memorandum: FactId[] = ['memorandum-kind', 'memorandum-status']

test.each<[string, Stage, Stage, FactId[], GapReasons, Partial<MoveDemands>]>([
  ['one step with its fact', 'contact', 'visit', visit, {}, { missing: [], skipped: [], needsReason: false }],
  ['one step without its fact', 'contact', 'visit', [], {}, { missing: ['visit-date'], needsReason: true }],
  ['one step with a part of the facts', 'visit', 'appeal', ['letter-date'], {}, { needsReason: true }],
  ['a jump over an unproven stage', 'contact', 'appeal', letter, {}, { skipped: ['visit'], needsReason: true }],
  ['a jump over a proven stage', 'contact', 'appeal', [...visit, ...letter], {}, { skipped: [], needsReason: false }],
  [
    'a jump over an explained stage',
    'contact',
    'appeal',
    letter,
    { visit: 'Зима' },
    { skipped: [], needsReason: false },
  ],
  ['a jump over two stages', 'contact', 'memorandum', memorandum, {}, { skipped: ['visit', 'appeal'] }],
  ['a claim explained before', 'contact', 'visit', [], { visit: 'Зима' }, { missing: visit, needsReason: false }],
  ['a step back', 'appeal', 'visit', [...visit, ...letter], {}, { back: true, missing: [], needsReason: true }],
  ['a place in the same stage', 'visit', 'visit', [], {}, { back: false, missing: [], needsReason: false }],
])('%s', (_, from, to, known, explained, demands) => {
  expect(demandsOf(from, to, factSet(known), explained)).toMatchObject(demands)
})

const someFacts = fc.subarray(facts.map((fact) => fact.id)).map(factSet)
const anyStage = fc.constantFrom(...stages)
const reasons = fc.dictionary(anyStage, fc.constant('раніше')).map((given): GapReasons => ({ ...given }))

test('every gap that a move opens has a reason afterwards', () => {
  fc.assert(
    fc.property(anyStage, anyStage, someFacts, reasons, (from, to, set, explained) => {
      const after = explainGaps(from, to, set, explained, 'зараз')
      const opened = gapsOf(to, set).filter((stage) => stepsBetween(from, stage) > 0)
      for (const stage of opened) expect(after[stage]).toBeDefined()
    }),
  )
})

test('however a partnership travels while its evidence grows, every gap it shows is explained', () => {
  const step = fc.record({
    to: anyStage,
    found: fc.subarray(
      facts.map((fact) => fact.id),
      { maxLength: 4 },
    ),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let stage: Stage = 'contact'
      let set = 0
      let explained: GapReasons = {}
      for (const { to, found } of steps) {
        set |= factSet(found)
        explained = explainGaps(stage, to, set, explained, 'пояснення')
        stage = to
        for (const gap of gapsOf(stage, set)) expect(explained[gap]).toBe('пояснення')
      }
    }),
  )
})

test('a move keeps every explanation given before, word for word', () => {
  fc.assert(
    fc.property(anyStage, anyStage, someFacts, reasons, (from, to, set, explained) => {
      expect(explainGaps(from, to, set, explained, 'зараз')).toMatchObject(explained)
    }),
  )
})

test('a new explanation is written only where a reason was asked for', () => {
  fc.assert(
    fc.property(anyStage, anyStage, someFacts, reasons, (from, to, set, explained) => {
      const added = Object.keys(explainGaps(from, to, set, explained, 'зараз')).length - Object.keys(explained).length
      expect(added === 0 || demandsOf(from, to, set, explained).needsReason).toBe(true)
    }),
  )
})

test('one step forward with its facts needs no reason, and every step back needs one', () => {
  fc.assert(
    fc.property(anyStage, anyStage, someFacts, (from, to, set) => {
      fc.pre(stepsBetween(from, to) < 2)
      const { missing, needsReason } = demandsOf(from, to, set, {})
      const lacksFacts = stepsBetween(from, to) === 1 && missing.length > 0
      expect(needsReason).toBe(stepsBetween(from, to) < 0 || lacksFacts)
    }),
  )
})
