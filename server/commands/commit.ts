import { uuidv7 } from 'uuidv7'
import { type ActivityKind, agesVersion, applyLine, type Change, difference, type Values } from '#domain/activity.ts'
import type { ToldLine } from '#domain/api.ts'
import { provenFacts } from '#domain/evidence.ts'
import { contactFacts } from '#domain/partnership.ts'
import { type Action, may, sees, type Viewer } from '#domain/permission.ts'
import { Problem } from '#domain/problem.ts'
import type { Tx } from '../db/schema.ts'
import { appendLine } from '../log.ts'
import { toCard } from '../presenters.ts'
import { selectLines, told } from '../queries/activity.ts'
import { type findBare, findPartnership, type Stored } from '../queries/partnership.ts'
import { sharedValues, tableOf, toRow } from '../rows.ts'

/** Who writes, and when. `base` is the version the change was based on; null where the change names its own ground. */
export type Acting = { viewer: Viewer & { name: string }; at: number; base: number | null }

/** Throws `forbidden` unless the viewer may do this. */
export function demand(viewer: Viewer, action: Action): void {
  if (!may(viewer, action)) throw new Problem('forbidden', { action })
}

/** What a command leaves behind: its line in the log, and the partnership as it is after it. */
export type Committed = { line: ToldLine; after: Stored }

type Load = typeof findBare | typeof findPartnership

/**
 * The partnership a command works on. Throws `not-found` also for what the viewer must not know of, and `stale` with the
 * present card when it has changed since the version the viewer saw.
 */
export async function takePartnership(
  tx: Tx,
  { viewer, base }: Acting,
  id: string,
  load: Load = findPartnership,
): Promise<Stored> {
  const found = await load(tx, id)
  if (!found || !sees(viewer, found)) throw new Problem('not-found')
  if (base !== null && found.version !== base) throw new Problem('stale', { current: toCard(found, viewer.council) })
  return found
}

async function applyChange(tx: Tx, partnership: string, change: Change): Promise<void> {
  const { entity, id, from, to } = change
  if (entity === 'partnership') return
  // The table's name is a value here, so its columns are checked by the contract and the tests, not by the compiler.
  const table = tableOf[entity] as 'side'
  const key = (entity === 'side' ? 'community' : 'id') as 'community'
  if (to === null) await tx.deleteFrom(table).where(key, '=', id).where('partnership_id', '=', partnership).execute()
  else if (from === null)
    await tx
      .insertInto(table)
      .values({ ...toRow(to), [key]: id, partnership_id: partnership } as never)
      .execute()
  else
    await tx.updateTable(table).set(toRow(to)).where(key, '=', id).where('partnership_id', '=', partnership).execute()
}

// A save that changes nothing leaves no line; the answer is the line that made things as they are.
async function lastLine(tx: Tx, partnership: string): Promise<ToldLine> {
  const row = await selectLines(tx)
    .where('partnership_id', '=', partnership)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return told(row)
}

/** The change that gives a partnership's own fields new values; none when they have them already. */
export function sharedChange(before: Stored, wanted: Values): Change[] {
  const differs = difference(sharedValues(before), wanted)
  return differs ? [{ entity: 'partnership', id: before.id, ...differs }] : []
}

export type Intent = {
  kind: ActivityKind
  changes: Change[]
  reason?: string | null
  deviceAt?: number | null
  undoes?: string | null
}

/**
 * Writes changes to their tables and one line to the log. `keepsFacts` says that neither contact nor evidence changes, so
 * that a bare partnership is enough. Throws `stale` when somebody else was quicker.
 */
export async function commit(
  tx: Tx,
  acting: Acting,
  before: Stored,
  intent: Intent,
  keepsFacts = false,
): Promise<Committed> {
  const { kind, changes, reason = null, deviceAt = null, undoes = null } = intent
  if (changes.length === 0) return { line: await lastLine(tx, before.id), after: before }
  const folded = applyLine(before, { partnership: before.id, kind, changes })
  const facts = keepsFacts ? before.facts : provenFacts(contactFacts(folded), folded)
  if (agesVersion(kind)) {
    const own = changes.filter((change) => change.entity === 'partnership').map((change) => toRow(change.to ?? {}))
    const updated = await tx
      .updateTable('partnership')
      .set({ ...Object.assign({}, ...own), facts, version: folded.version })
      .where('id', '=', before.id)
      .where('version', '=', before.version)
      .returning('id')
      .executeTakeFirst()
    if (!updated) throw new Problem('stale')
  }
  for (const change of changes) await applyChange(tx, before.id, change)
  const line = await appendLine(tx, {
    id: uuidv7(),
    partnership: before.id,
    actor: acting.viewer.id,
    kind,
    changes,
    reason,
    at: acting.at,
    deviceAt,
    undoes,
  })
  return { line: { ...line, actorName: acting.viewer.name }, after: { ...folded, facts } }
}
