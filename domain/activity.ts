import { evidenceKinds, evidenceLists } from './evidence.ts'
import type { Partnership } from './partnership.ts'

export const activityKinds = [
  'created',
  'moved',
  'placed',
  'changed',
  'recorded',
  'corrected',
  'step-set',
  'step-done',
  'paused',
  'reopened',
  'ended',
  'undone',
] as const
export type ActivityKind = (typeof activityKinds)[number]

/** The actor of lines that ship with the product: nobody of a council. */
export const sampleActor = 'sample'

export const entities = ['partnership', 'side', ...evidenceKinds] as const
export type Entity = (typeof entities)[number]

export type Value = string | number | boolean | null | Value[] | { [key: string]: Value }
export type Values = { [field: string]: Value }

/**
 * One change of one thing: only the fields that differ. `from` null: it came to be; `to` null: it is gone. `id` is the
 * record's own id, for a side its community's code.
 */
export type Change = { entity: Entity; id: string; from: Values | null; to: Values | null }

/** One line of the log: who did what to which partnership, when, why, and exactly what changed. */
export type Line = {
  /** Place in commit order, over all partnerships. */
  seq: number
  id: string
  partnership: string
  actor: string
  kind: ActivityKind
  changes: Change[]
  reason: string | null
  /** The server's clock, epoch milliseconds. */
  at: number
  /** The person's clock when they did it; earlier than `at` for what was done offline. */
  deviceAt: number | null
  /** The line that this one takes back. */
  undoes: string | null
  hash: string
}

/** The order of cards is a council's own affair: it changes no shared fact, so it does not age other people's copies. */
export function agesVersion(kind: ActivityKind): boolean {
  return kind !== 'placed'
}

/** The changes that take others back, in reverse order. */
export function inverse(changes: readonly Change[]): Change[] {
  return changes.map(({ entity, id, from, to }) => ({ entity, id, from: to, to: from })).reverse()
}

type Keyed = { id: string }
function changeRow<Row extends Keyed>(rows: readonly Row[], { id, from, to }: Change): Row[] {
  if (to === null) return rows.filter((row) => row.id !== id)
  if (from === null) return [...rows, { id, ...to } as unknown as Row]
  return rows.map((row) => (row.id === id ? { ...row, ...to } : row))
}

function applyChange(partnership: Partnership, change: Change): Partnership {
  if (change.entity === 'partnership') return { ...partnership, ...change.to }
  if (change.entity === 'side') {
    const keyed = partnership.sides.map((side) => ({ ...side, id: side.community }))
    const sides = changeRow(keyed, change).map(({ id, ...side }) => ({ ...side, community: id }))
    return { ...partnership, sides }
  }
  const list = evidenceLists[change.entity]
  return { ...partnership, [list]: changeRow<Keyed>(partnership[list], change) }
}

const nothing = { version: 0, sides: [], visits: [], appeals: [], memoranda: [], programmes: [] }

/** Folds a line into a partnership: the log, folded from the first line, gives what the tables hold. */
export function applyLine(
  before: Partnership | null,
  line: Pick<Line, 'partnership' | 'kind' | 'changes'>,
): Partnership {
  // The first line creates the partnership and carries all its fields, so the empty start is never seen.
  const start = before ?? ({ id: line.partnership, ...nothing } as unknown as Partnership)
  const after = line.changes.reduce(applyChange, start)
  return { ...after, version: start.version + (agesVersion(line.kind) ? 1 : 0) }
}

/** The fields of a record that differ, ready for a change; null when nothing does. */
export function difference(before: Values, wanted: Values): { from: Values; to: Values } | null {
  const fields = Object.keys(wanted).filter(
    (field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(wanted[field]),
  )
  if (fields.length === 0) return null
  const only = (values: Values): Values => Object.fromEntries(fields.map((field) => [field, values[field] ?? null]))
  return { from: only(before), to: only(wanted) }
}
