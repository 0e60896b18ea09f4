import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Appeal,
  type Evidence,
  type Memorandum,
  provenFacts,
  signedBeforeDecision,
  type Visit,
} from './evidence.ts'
import { factSet, gapsOf, hasFact } from './fact.ts'

const nobody = { outpostCoordinator: false, partnerCoordinator: false, nextStep: false }
const nothing: Evidence = { visits: [], appeals: [], memoranda: [], programmes: [] }

const visit: Visit = {
  id: 'visit',
  status: null,
  heldOn: null,
  direction: null,
  delegation: null,
  report: null,
  note: null,
}
const appeal: Appeal = {
  id: 'appeal',
  number: null,
  sentOn: null,
  addressee: null,
  subject: null,
  answerNumber: null,
  answeredOn: null,
  answer: null,
  note: null,
}
const memorandum: Memorandum = {
  id: 'memorandum',
  kind: 'memorandum',
  status: 'signed',
  number: null,
  signedOn: null,
  place: null,
  outpostDecision: null,
  outpostDecidedOn: null,
  partnerDecision: null,
  partnerDecidedOn: null,
  note: null,
}

test('a visit with a date proves the visit', () => {
  const facts = provenFacts(nobody, { ...nothing, visits: [{ ...visit, status: 'held', heldOn: '2025-06-18' }] })
  expect(facts).toBe(factSet(['visit-date']))
  expect(gapsOf('visit', facts)).toEqual([])
})

test.each(['cancelled', 'postponed'] as const)('a %s visit proves nothing', (status) => {
  const full = { ...visit, status, heldOn: '2025-06-18', delegation: 'Голова', report: 'Звіт' }
  expect(provenFacts(nobody, { ...nothing, visits: [full] })).toBe(0)
})

test('a number of one letter and a date of another are not one appeal', () => {
  const numbered = { ...appeal, number: '01-03/82', addressee: 'Рада' }
  const dated = { ...appeal, id: 'other', sentOn: '2025-06-18' }
  const facts = provenFacts(nobody, { ...nothing, appeals: [dated, numbered] })
  expect(facts).toBe(factSet(['letter-number', 'letter-addressee']))
  expect(gapsOf('appeal', facts)).toContain('appeal')
})

test('an answer is registered when it has both number and day', () => {
  const answered = { ...appeal, answerNumber: '17' }
  const without = provenFacts(nobody, { ...nothing, appeals: [answered] })
  expect(hasFact(without, 'answer-registered')).toBe(false)
  const withDay = provenFacts(nobody, { ...nothing, appeals: [{ ...answered, answeredOn: '2025-07-01' }] })
  expect(hasFact(withDay, 'answer-registered')).toBe(true)
})

test('contact is proven by coordinators of both sides and a next step', () => {
  const facts = provenFacts({ outpostCoordinator: true, partnerCoordinator: false, nextStep: true }, nothing)
  expect(facts).toBe(factSet(['outpost-coordinator', 'next-step']))
})

test('the order in which papers were entered changes nothing that they prove', () => {
  const letter = fc.record({
    number: fc.constantFrom(null, '1'),
    sentOn: fc.constantFrom(null, '2025-06-18'),
    addressee: fc.constantFrom(null, 'Рада'),
  })
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 5 }), (letters) => {
      const appeals = letters.map((fields, index) => ({ ...appeal, ...fields, id: String(index) }))
      const gap = (given: Appeal[]): string[] => gapsOf('appeal', provenFacts(nobody, { ...nothing, appeals: given }))
      expect(gap(appeals.toReversed())).toEqual(gap(appeals))
    }),
  )
})

test.each([
  ['before both decisions', { signedOn: '2025-06-01', outpostDecidedOn: '2025-06-02' }, true],
  [
    'before one of them',
    { signedOn: '2025-06-02', outpostDecidedOn: '2025-06-01', partnerDecidedOn: '2025-06-03' },
    true,
  ],
  ['on the day of the decision', { signedOn: '2025-06-02', outpostDecidedOn: '2025-06-02' }, false],
  ['without a decision', { signedOn: '2025-06-02' }, false],
  ['not signed yet', { outpostDecidedOn: '2025-06-02' }, false],
])('a memorandum signed %s warns as it should', (_, fields, warns) => {
  expect(signedBeforeDecision({ ...memorandum, ...fields })).toBe(warns)
})
