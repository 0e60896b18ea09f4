import { applyLine } from '#domain/activity.ts'
import { evidenceKinds, provenFacts, rowsOf } from '#domain/evidence.ts'
import { contactFacts, type Partnership } from '#domain/partnership.ts'
import type { ActivityTable, Tx } from '../db/schema.ts'
import { chainStart, type Entry, sealLine } from '../log.ts'
import { lastSeq } from '../queries/activity.ts'
import { sharedValues, sideValues, tableOf, toRow } from '../rows.ts'

/** Rows an insert. The engines limit the values of one statement, and a prepared one stays in memory by its length. */
const chunk = 50

async function insertAll(tx: Tx, table: string, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += chunk) {
    await tx
      .insertInto(table as 'side')
      .values(rows.slice(from, from + chunk) as never)
      .execute()
  }
}

/**
 * Stores whole histories at once: lines in their order, and the tables as the lines fold. A thousand partnerships take
 * as long as a few single writes.
 */
export async function storeEntries(tx: Tx, entries: readonly Entry[]): Promise<void> {
  const partnerships = new Map<string, Partnership>()
  const heads = new Map<string, string>()
  const lines: ActivityTable[] = []
  let seq = await lastSeq(tx)
  for (const entry of entries) {
    seq += 1
    const line = sealLine(entry, seq, heads.get(entry.partnership) ?? chainStart)
    lines.push(line)
    heads.set(entry.partnership, line.hash)
    partnerships.set(entry.partnership, applyLine(partnerships.get(entry.partnership) ?? null, entry))
  }
  const all = [...partnerships.values()]
  const rows = all.map((one) => ({
    ...toRow(sharedValues(one)),
    id: one.id,
    version: one.version,
    facts: provenFacts(contactFacts(one), one),
  }))
  await insertAll(tx, tableOf.partnership, rows)
  await insertAll(
    tx,
    tableOf.side,
    all.flatMap((one) =>
      one.sides.map((side) => ({ ...toRow(sideValues(side)), partnership_id: one.id, community: side.community })),
    ),
  )
  for (const kind of evidenceKinds) {
    const evidence = all.flatMap((one) => rowsOf(one, kind).map((row) => ({ ...toRow(row), partnership_id: one.id })))
    await insertAll(tx, tableOf[kind], evidence)
  }
  await insertAll(tx, 'activity', lines)
  await tx.updateTable('log_head').set({ seq }).where('id', '=', 1).execute()
}
