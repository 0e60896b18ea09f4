import { type Stage, stages, stagesUpTo } from './stage.ts'

/**
 * What can prove a stage. `entry` facts are the least that makes the claim true; the others complete it.
 * The position in this list is the fact's bit in a stored number: add at the end, never reorder or remove.
 */
export const facts = [
  { id: 'outpost-coordinator', stage: 'contact', entry: false },
  { id: 'partner-coordinator', stage: 'contact', entry: false },
  { id: 'next-step', stage: 'contact', entry: false },
  { id: 'visit-date', stage: 'visit', entry: true },
  { id: 'visit-delegation', stage: 'visit', entry: false },
  { id: 'visit-report', stage: 'visit', entry: false },
  { id: 'letter-number', stage: 'appeal', entry: true },
  { id: 'letter-date', stage: 'appeal', entry: true },
  { id: 'letter-addressee', stage: 'appeal', entry: true },
  { id: 'answer-registered', stage: 'appeal', entry: false },
  { id: 'answer-decision', stage: 'appeal', entry: false },
  { id: 'memorandum-kind', stage: 'memorandum', entry: true },
  { id: 'memorandum-status', stage: 'memorandum', entry: true },
  { id: 'outpost-approval', stage: 'memorandum', entry: false },
  { id: 'partner-approval', stage: 'memorandum', entry: false },
  { id: 'memorandum-signed', stage: 'memorandum', entry: false },
  { id: 'programme-title', stage: 'programmes', entry: true },
  { id: 'programme-direction', stage: 'programmes', entry: true },
  { id: 'programme-period', stage: 'programmes', entry: false },
  { id: 'programme-result', stage: 'programmes', entry: false },
] as const satisfies readonly { id: string; stage: Stage; entry: boolean }[]

export type FactId = (typeof facts)[number]['id']

/** A set of facts as one integer, bit by position in `facts`: small on the wire and in the database. */
export type FactSet = number

const bitOf = new Map<FactId, number>(facts.map((fact, index) => [fact.id, 2 ** index]))
const bit = (id: FactId): number => bitOf.get(id) ?? 0

/** Facts as one stored number. */
export function factSet(ids: Iterable<FactId>): FactSet {
  let set = 0
  for (const id of ids) set |= bit(id)
  return set
}

/** Whether a stored number holds a fact. */
export function hasFact(set: FactSet, id: FactId): boolean {
  return (set & bit(id)) !== 0
}

/** Facts of one stage, in reading order. */
export function factsOfStage(stage: Stage): { id: FactId; entry: boolean }[] {
  return facts.filter((fact) => fact.stage === stage)
}

/** Entry facts that a stage still lacks. */
export function missingEntryFacts(stage: Stage, set: FactSet): FactId[] {
  return facts.filter((fact) => fact.stage === stage && fact.entry && !hasFact(set, fact.id)).map((fact) => fact.id)
}

/** How far the evidence of a stage has come: facts present, of all that complete it. */
export function evidenceProgress(stage: Stage, set: FactSet): { done: number; of: number } {
  const own = factsOfStage(stage)
  return { done: own.filter((fact) => hasFact(set, fact.id)).length, of: own.length }
}

// Boards ask after every move for the gaps of every card: a comparison of numbers, not of lists.
const entrySets = Object.fromEntries(
  stages.map((stage) => [
    stage,
    factSet(facts.filter((fact) => fact.stage === stage && fact.entry).map(({ id }) => id)),
  ]),
) as Record<Stage, FactSet>

/** Stages reached or passed whose claim has no entry facts behind it. Evidence that arrives later closes the gap. */
export function gapsOf(stage: Stage, set: FactSet): Stage[] {
  return stagesUpTo(stage).filter((passed) => (set & entrySets[passed]) !== entrySets[passed])
}

/** Completeness per stage, for boards and reports alike. */
export function progressByStage(set: FactSet): Record<Stage, { done: number; of: number }> {
  const entries = stages.map((stage) => [stage, evidenceProgress(stage, set)] as const)
  return Object.fromEntries(entries) as Record<Stage, { done: number; of: number }>
}
