import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultNorms, nextStage, stages, stagesUpTo, stepsBetween } from './stage.ts'

const anyStage = fc.constantFrom(...stages)

test('the stages follow one another from contact to programmes', () => {
  expect(stages.map(nextStage)).toEqual(['visit', 'appeal', 'memorandum', 'programmes', null])
  expect(stagesUpTo('appeal')).toEqual(['contact', 'visit', 'appeal'])
})

test('the way back is as long as the way there', () => {
  fc.assert(
    fc.property(anyStage, anyStage, (from, to) => {
      expect(stepsBetween(from, to) + stepsBetween(to, from)).toBe(0)
    }),
  )
})

test('every stage has a norm of some days', () => {
  expect(stages.every((stage) => defaultNorms[stage] > 0)).toBe(true)
})
