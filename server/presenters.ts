import type { Change, Line } from '#domain/activity.ts'
import type { PartnershipAnswer } from '#domain/contract/api.ts'
import { type Card, otherCommunity, sideOf } from '#domain/partnership.ts'
import type { Stage } from '#domain/stage.ts'
import type { Stored } from './queries/partnership.ts'
import { communityByCode } from './register.ts'

/** A partnership as a card on one council's board: it bears the other community's name and that community's side. */
export function toCard(partnership: Stored, council: string): Card {
  const other = otherCommunity(partnership, council)
  const own = partnership.sides.find((side) => side.community === council)
  const community = communityByCode(other)
  return {
    id: partnership.id,
    version: partnership.version,
    name: community?.name ?? other,
    kind: community?.kind ?? 'rural',
    oblast: other.slice(2, 4),
    side: sideOf(partnership, other),
    stage: partnership.stage,
    state: partnership.state,
    position: own?.position ?? '',
    stageEnteredAt: partnership.stageEnteredAt,
    facts: partnership.facts,
    explained: Object.keys(partnership.gapReasons) as Stage[],
    stepWhat: partnership.stepWhat,
    stepDue: partnership.stepDue,
    coordinator: own?.coordinator ?? null,
    directions: partnership.directions,
    sample: partnership.sample,
  }
}

/** The record as one council may see it: the other side's order and notes are its own affair. */
export function toAnswer(partnership: Stored, council: string): PartnershipAnswer {
  const outpost = communityByCode(partnership.outpost)
  const partner = communityByCode(partnership.partner)
  if (!outpost || !partner) throw new Error('a partnership names a community that the register lacks')
  const sides = partnership.sides.map((side) =>
    side.community === council ? side : { ...side, position: null, notes: null },
  )
  return { ...partnership, sides, communities: { outpost, partner } }
}

const privateFields = new Set(['position', 'notes'])
const shared = (values: Change['to']): Change['to'] =>
  values && Object.fromEntries(Object.entries(values).filter(([field]) => !privateFields.has(field)))

/** A line without the other side's private fields. */
export function toToldLine<Told extends Line>(line: Told, council: string): Told {
  const changes = line.changes.map((change) =>
    change.entity === 'side' && change.id !== council
      ? { ...change, from: shared(change.from), to: shared(change.to) }
      : change,
  )
  return { ...line, changes }
}

/** True when a line tells this council nothing: the other side only ordered its own cards. */
export function isForeignPlacing(line: Pick<Line, 'kind' | 'changes'>, council: string): boolean {
  return line.kind === 'placed' && line.changes.every((change) => change.entity === 'side' && change.id !== council)
}
