import { type Change, inverse, type Values } from '#domain/activity.ts'
import { rowsOf } from '#domain/evidence.ts'
import { Problem } from '#domain/problem.ts'
import type { Tx } from '../db/schema.ts'
import { toLine } from '../log.ts'
import { findOpenPair } from '../queries/open-pair.ts'
import type { Stored } from '../queries/partnership.ts'
import { sharedValues, sideValues } from '../rows.ts'
import { type Acting, type Committed, commit, demand, takePartnership } from './commit.ts'

function presentValues(partnership: Stored, { entity, id }: Change): Values | null {
  if (entity === 'partnership') return sharedValues(partnership)
  if (entity === 'side') {
    const side = partnership.sides.find((one) => one.community === id)
    return side ? sideValues(side) : null
  }
  return rowsOf(partnership, entity).find((row) => row.id === id) ?? null
}

/** True when everything the line set still stands as it set it. The order of cards does not count: it is re-made all day. */
function stillStands(partnership: Stored, change: Change): boolean {
  const present = presentValues(partnership, change)
  if (change.to === null) return present === null
  if (present === null) return false
  return Object.entries(change.to).every(
    ([field, value]) => field === 'position' || JSON.stringify(present[field]) === JSON.stringify(value),
  )
}

/**
 * A line as one council may take it back: the other council's order of cards stays as that council has it. Null when the
 * line says something else that only the other council may say, its coordinator or notes, or nothing besides the order.
 */
function takenBackBy(council: string, changes: Change[]): Change[] | null {
  const isForeign = ({ entity, id }: Change): boolean => entity === 'side' && id !== council
  const fields = changes.filter(isForeign).flatMap(({ to }) => Object.keys(to ?? {}))
  if (fields.some((field) => field === 'coordinator' || field === 'notes')) return null
  const allowed = changes.filter((change) => !isForeign(change) || !('position' in (change.to ?? {})))
  return allowed.length > 0 ? allowed : null
}

/**
 * Takes back one line by an inverse line. Throws `moved-on` when anything it set has changed since or it was taken back
 * already, `duplicate-pair` when an end is taken back after the pair began anew, `forbidden` for another person's line
 * unless the role allows it. `position` puts the card elsewhere than it was.
 */
export async function undoLine(
  tx: Tx,
  acting: Acting,
  id: string,
  { line: lineId, position }: { line: string; position?: string | undefined },
): Promise<Committed> {
  demand(acting.viewer, 'undo')
  const before = await takePartnership(tx, acting, id)
  const row = await tx
    .selectFrom('activity')
    .selectAll()
    .where('id', '=', lineId)
    .where('partnership_id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Problem('not-found')
  const line = toLine(row)
  if (line.actor !== acting.viewer.id) demand(acting.viewer, 'undo-others')
  const undone = await tx.selectFrom('activity').select('id').where('undoes', '=', lineId).executeTakeFirst()
  const undoable = line.kind !== 'created' && line.kind !== 'undone' && line.changes.length > 0
  if (!undoable || undone || !line.changes.every((change) => stillStands(before, change))) throw new Problem('moved-on')
  const reopens = line.kind === 'ended'
  const open = reopens ? await findOpenPair(tx, before.outpost, before.partner) : null
  if (open) throw new Problem('duplicate-pair', { existing: open })
  const { council } = acting.viewer
  const allowed = takenBackBy(council, line.changes)
  if (!allowed) throw new Problem('forbidden', { action: 'undo-others' })
  const changes = inverse(allowed).map((change) =>
    position !== undefined && change.entity === 'side' && change.id === council && change.to
      ? { ...change, to: { ...change.to, position } }
      : change,
  )
  return commit(tx, acting, before, { kind: 'undone', changes, undoes: lineId })
}
