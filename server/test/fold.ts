import { applyLine } from '#domain/activity.ts'
import { evidenceKinds, provenFacts, rowsOf } from '#domain/evidence.ts'
import { contactFacts, type Partnership } from '#domain/partnership.ts'
import type { Db } from '../db/schema.ts'
import { toLine } from '../log.ts'
import { sharedValues, sideValues, tableOf, toRow } from '../rows.ts'

type Row = Record<string, unknown>
const byKey = (rows: readonly Row[]): Row[] =>
  rows
    .map((row) => ({ key: JSON.stringify([row['id'], row['partnership_id'], row['community']]), ...row }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))

/** Every column of every table that the log tells of. */
export async function tables(db: Db): Promise<Record<string, Row[]>> {
  const all: Record<string, Row[]> = {}
  for (const table of Object.values(tableOf)) all[table] = byKey(await db.selectFrom(table).selectAll().execute())
  return all
}

/** The tables as the log alone tells them. */
export async function folded(db: Db): Promise<Record<string, Row[]>> {
  const partnerships = new Map<string, Partnership>()
  for (const row of await db.selectFrom('activity').selectAll().orderBy('seq').execute()) {
    const line = toLine(row)
    partnerships.set(line.partnership, applyLine(partnerships.get(line.partnership) ?? null, line))
  }
  const all = [...partnerships.values()]
  const evidence = evidenceKinds.map((kind) => [
    kind,
    byKey(all.flatMap((one) => rowsOf(one, kind).map((record) => ({ ...toRow(record), partnership_id: one.id })))),
  ])
  return {
    partnership: byKey(
      all.map((one) => ({
        ...toRow(sharedValues(one)),
        id: one.id,
        version: one.version,
        facts: provenFacts(contactFacts(one), one),
      })),
    ),
    side: byKey(
      all.flatMap((one) =>
        one.sides.map((side) => ({ ...toRow(sideValues(side)), partnership_id: one.id, community: side.community })),
      ),
    ),
    ...Object.fromEntries(evidence),
  }
}
