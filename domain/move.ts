import { type FactId, type FactSet, gapsOf, missingEntryFacts } from './fact.ts'
import type { Card } from './partnership.ts'
import { type Stage, stepsBetween } from './stage.ts'

/** What a move asks of the person who makes it. */
export type MoveDemands = {
  /** Entry facts of the target that nothing proves yet. */
  missing: FactId[]
  /** Stages jumped over without their entry facts, and not explained before. */
  skipped: Stage[]
  back: boolean
  /** A written reason is due unless the missing facts are given (and nothing else asks for one). */
  needsReason: boolean
}

/** Why each gap was accepted, by stage. */
export type GapReasons = Partial<Record<Stage, string>>

/**
 * One step forward with its entry facts is the usual way. Everything else happens in life too and is explained in
 * writing, never forbidden: a step back, a stage jumped over, a claim without its facts.
 */
export function demandsOf(from: Stage, to: Stage, set: FactSet, explained: GapReasons): MoveDemands {
  const steps = stepsBetween(from, to)
  const unexplained = gapsOf(to, set).filter((stage) => explained[stage] === undefined)
  const missing = steps <= 0 ? [] : missingEntryFacts(to, set)
  const skipped = steps > 1 ? unexplained.filter((stage) => stage !== to && stepsBetween(from, stage) > 0) : []
  const back = steps < 0
  const ownGap = missing.length > 0 && explained[to] === undefined
  return { missing, skipped, back, needsReason: back || skipped.length > 0 || ownGap }
}

/** What moving a card asks. A card tells which gaps were explained; the words themselves stay in the record. */
export function demandsOfCard(
  { stage, facts, explained }: Pick<Card, 'stage' | 'facts' | 'explained'>,
  to: Stage,
): MoveDemands {
  return demandsOf(stage, to, facts, Object.fromEntries(explained.map((one) => [one, ''])))
}

/** The reasons to keep after a move: one for each gap it opens; those already given stand. */
export function explainGaps(from: Stage, to: Stage, set: FactSet, explained: GapReasons, reason: string): GapReasons {
  const { skipped, missing } = demandsOf(from, to, set, explained)
  const opened = missing.length > 0 ? [...skipped, to] : skipped
  const added = opened.filter((stage) => explained[stage] === undefined).map((stage) => [stage, reason] as const)
  return added.length === 0 ? explained : { ...explained, ...Object.fromEntries(added) }
}
