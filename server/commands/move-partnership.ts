import type { z } from 'zod'
import { applyLine, type Change, difference, type Values } from '#domain/activity.ts'
import type { move } from '#domain/contract/partnership.ts'
import { evidenceOfStage, provenFacts } from '#domain/evidence.ts'
import { demandsOf, explainGaps } from '#domain/move.ts'
import { contactFacts } from '#domain/partnership.ts'
import { Problem } from '#domain/problem.ts'
import type { Tx } from '../db/schema.ts'
import { findBare, findPartnership, type Stored } from '../queries/partnership.ts'
import { type Acting, type Committed, commit, demand, takePartnership } from './commit.ts'
import { evidenceChange } from './record-evidence.ts'

type Move = z.output<typeof move>

function placing(before: Stored, council: string, position: string | undefined): Change[] {
  if (position === undefined) return []
  const own = before.sides.find((side) => side.community === council)
  const differs = difference({ position: own?.position ?? '' }, { position })
  return differs ? [{ entity: 'side', id: council, ...differs }] : []
}

/** What the stage change itself writes; throws `needs-reason` with the demands when a reason or facts are due. */
function stageChange(before: Stored, facts: number, { to, reason }: Move, at: number): Change {
  const demands = demandsOf(before.stage, to, facts, before.gapReasons)
  if (demands.needsReason && reason === null)
    throw new Problem('needs-reason', { demands, errors: [{ field: 'reason', code: 'required' }] })
  const gapReasons = explainGaps(before.stage, to, facts, before.gapReasons, reason ?? '') as Values
  const wanted: Values = { stage: to, stageEnteredAt: at, gapReasons }
  const present: Values = {
    stage: before.stage,
    stageEnteredAt: before.stageEnteredAt,
    gapReasons: before.gapReasons as Values,
  }
  const differs = difference(present, wanted)
  return { entity: 'partnership', id: before.id, from: differs?.from ?? {}, to: differs?.to ?? {} }
}

/**
 * Moves a partnership to a stage and a place in one transaction, with the evidence the stage asks for. A move inside its
 * own stage only orders the council's cards. Throws `needs-reason`, `not-open`, `stale`, `not-found`, `forbidden`, `invalid`.
 */
export async function movePartnership(tx: Tx, acting: Acting, id: string, input: Move): Promise<Committed> {
  demand(acting.viewer, 'move')
  // Evidence decides what is proven, so it is read only when it changes: a plain drag stays cheap on any board.
  const before = await takePartnership(tx, acting, id, input.evidence ? findPartnership : findBare)
  const place = placing(before, acting.viewer.council, input.position)
  const deviceAt = input.deviceAt ?? null
  if (input.to === before.stage) return commit(tx, acting, before, { kind: 'placed', changes: place, deviceAt }, true)
  if (before.state !== 'open') throw new Problem('not-open', { state: before.state })
  if (!input.evidence) {
    const changes = [stageChange(before, before.facts, input, acting.at), ...place]
    return commit(tx, acting, before, { kind: 'moved', changes, reason: input.reason, deviceAt }, true)
  }
  if (input.evidence.kind !== evidenceOfStage[input.to])
    throw new Problem('invalid', { errors: [{ field: 'evidence.kind', code: 'choice' }] })
  const recorded = evidenceChange(before, input.evidence.kind, input.evidence.id, input.evidence.fields)
  const proven = applyLine(before, { partnership: id, kind: 'recorded', changes: recorded })
  const facts = provenFacts(contactFacts(proven), proven)
  const changes = [...recorded, stageChange(before, facts, input, acting.at), ...place]
  return commit(tx, acting, before, { kind: 'moved', changes, reason: input.reason, deviceAt })
}
