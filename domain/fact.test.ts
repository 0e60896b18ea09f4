import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  evidenceProgress,
  type FactId,
  factSet,
  facts,
  factsOfStage,
  gapsOf,
  hasFact,
  missingEntryFacts,
  progressByStage,
} from './fact.ts'
import { stages } from './stage.ts'

const someFacts = fc.subarray(facts.map((fact) => fact.id))
const anyStage = fc.constantFrom(...stages)

test('a set of facts holds exactly what was put in, as one whole number', () => {
  fc.assert(
    fc.property(someFacts, (ids) => {
      const set = factSet(ids)
      expect(facts.map((fact) => fact.id).filter((id) => hasFact(set, id))).toEqual(ids)
      expect(Number.isSafeInteger(set) && set >= 0).toBe(true)
    }),
  )
})

test('stored bits never move: the first twenty facts keep their places', () => {
  expect(facts.slice(0, 20).map((fact) => fact.id)).toEqual([
    'outpost-coordinator',
    'partner-coordinator',
    'next-step',
    'visit-date',
    'visit-delegation',
    'visit-report',
    'letter-number',
    'letter-date',
    'letter-addressee',
    'answer-registered',
    'answer-decision',
    'memorandum-kind',
    'memorandum-status',
    'outpost-approval',
    'partner-approval',
    'memorandum-signed',
    'programme-title',
    'programme-direction',
    'programme-period',
    'programme-result',
  ])
})

test.each<[FactId[], ReturnType<typeof gapsOf>]>([
  [[], ['visit', 'appeal', 'memorandum', 'programmes']],
  [['visit-date'], ['appeal', 'memorandum', 'programmes']],
  [
    ['visit-date', 'letter-number', 'letter-date'],
    ['appeal', 'memorandum', 'programmes'],
  ],
  [
    ['letter-number', 'letter-date', 'letter-addressee', 'memorandum-kind', 'memorandum-status'],
    ['visit', 'programmes'],
  ],
  [
    ['visit-report', 'answer-decision'],
    ['visit', 'appeal', 'memorandum', 'programmes'],
  ],
])('with %j proven, a partnership at programmes has gaps at %j', (ids, gaps) => {
  expect(gapsOf('programmes', factSet(ids))).toEqual(gaps)
})

test('contact asks for nothing before it is entered', () => {
  expect(gapsOf('contact', 0)).toEqual([])
})

test('a stage is a gap exactly when it is reached and lacks an entry fact', () => {
  fc.assert(
    fc.property(anyStage, someFacts, (stage, ids) => {
      const set = factSet(ids)
      const expected = stages.filter(
        (one) => stages.indexOf(one) <= stages.indexOf(stage) && missingEntryFacts(one, set).length > 0,
      )
      expect(gapsOf(stage, set)).toEqual(expected)
    }),
  )
})

test('a new fact never opens a gap and never lowers progress', () => {
  fc.assert(
    fc.property(anyStage, someFacts, fc.constantFrom(...facts.map((fact) => fact.id)), (stage, ids, more) => {
      const before = factSet(ids)
      const after = factSet([...ids, more])
      expect(gapsOf(stage, before)).toEqual(expect.arrayContaining(gapsOf(stage, after)))
      expect(evidenceProgress(stage, after).done).toBeGreaterThanOrEqual(evidenceProgress(stage, before).done)
    }),
  )
})

test('progress counts each fact once, under its own stage', () => {
  const all = progressByStage(factSet(facts.map((fact) => fact.id)))
  for (const stage of stages) {
    expect(all[stage]).toEqual({ done: factsOfStage(stage).length, of: factsOfStage(stage).length })
    expect(evidenceProgress(stage, 0).done).toBe(0)
  }
  expect(stages.reduce((sum, stage) => sum + all[stage].of, 0)).toBe(facts.length)
})
