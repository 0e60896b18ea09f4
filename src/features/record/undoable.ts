import type { Change, Line } from '#domain/activity.ts'

type Told = Pick<Line, 'id' | 'seq' | 'actor' | 'kind' | 'changes' | 'undoes'>

const touches = (later: Change, change: Change): boolean => {
  if (later.entity !== change.entity || later.id !== change.id) return false
  const fields = Object.keys(change.to ?? change.from ?? {}).filter((field) => field !== 'position')
  return later.to === null || later.from === null || fields.some((field) => field in (later.to ?? {}))
}

/**
 * The last thing that this person did and that still stands, so that it can be taken back; null when there is none. Lines
 * come newest first. The server decides; this only keeps a button from being offered in vain.
 */
export function lastUndoable(lines: readonly Told[], actor: string): string | null {
  const undone = new Set(lines.map((line) => line.undoes))
  const own = lines.find(
    ({ id, actor: who, kind }) =>
      who === actor && kind !== 'created' && kind !== 'undone' && kind !== 'placed' && !undone.has(id),
  )
  if (!own) return null
  const later = lines.filter((line) => line.seq > own.seq).flatMap((line) => line.changes)
  return own.changes.some((change) => later.some((one) => touches(one, change))) ? null : own.id
}
