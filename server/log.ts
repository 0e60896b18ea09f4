import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { sql } from 'kysely'
import type { Line } from '#domain/activity.ts'
import type { ActivityTable, Reader, Tx } from './db/schema.ts'

const digest = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/** The hash before the first line of a partnership. */
export const chainStart = '0'.repeat(64)

type Hashed = Pick<
  ActivityTable,
  'id' | 'partnership_id' | 'actor' | 'kind' | 'at' | 'device_at' | 'undoes' | 'payload_hash' | 'prev_hash'
>

/**
 * The hash of a line: over the line before it and over everything it says. The payload enters by its own salted hash, so
 * that a person's words can be blanked on request and the chain still be checked.
 */
export function lineHash(row: Hashed): string {
  return digest(
    JSON.stringify([
      row.prev_hash,
      row.id,
      row.partnership_id,
      row.actor,
      row.kind,
      row.at,
      row.device_at,
      row.undoes,
      row.payload_hash,
    ]),
  )
}

export function payloadHash(salt: string, payload: string): string {
  return digest(salt + payload)
}

export type Entry = Omit<Line, 'seq' | 'hash'>

/** A line ready to be stored after `prevHash` at place `seq`. */
export function sealLine(entry: Entry, seq: number, prevHash: string): ActivityTable {
  const payload = JSON.stringify({ changes: entry.changes, reason: entry.reason })
  const salt = bytesToHex(randomBytes(16))
  const row = {
    seq,
    id: entry.id,
    partnership_id: entry.partnership,
    actor: entry.actor,
    kind: entry.kind,
    payload,
    salt,
    payload_hash: payloadHash(salt, payload),
    at: entry.at,
    device_at: entry.deviceAt,
    undoes: entry.undoes,
    prev_hash: prevHash,
  }
  return { ...row, hash: lineHash(row) }
}

/**
 * Appends a line. Taking the head's row first makes `seq` follow commit order, also with many writers: whoever holds it
 * commits before the next number is given, so a reader that saw n has seen everything before n.
 */
export async function appendLine(tx: Tx, entry: Entry): Promise<Line> {
  const head = await tx
    .updateTable('log_head')
    .set({ seq: sql<number>`seq + 1` })
    .where('id', '=', 1)
    .returning('seq')
    .executeTakeFirstOrThrow()
  const previous = await tx
    .selectFrom('activity')
    .select('hash')
    .where('partnership_id', '=', entry.partnership)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const row = sealLine(entry, Number(head.seq), previous?.hash ?? chainStart)
  await tx.insertInto('activity').values(row).execute()
  return { ...entry, seq: row.seq, hash: row.hash }
}

/** A stored line in the domain's words. A blanked payload tells that something happened, not what. */
export function toLine(row: ActivityTable): Line {
  const payload =
    row.payload === null ? { changes: [], reason: null } : (JSON.parse(row.payload) as Pick<Line, 'changes' | 'reason'>)
  return {
    seq: row.seq,
    id: row.id,
    partnership: row.partnership_id,
    actor: row.actor,
    kind: row.kind as Line['kind'],
    changes: payload.changes,
    reason: payload.reason,
    at: row.at,
    deviceAt: row.device_at,
    undoes: row.undoes,
    hash: row.hash,
  }
}

export type BrokenLine = { seq: number; partnership: string; why: 'payload' | 'hash' | 'order' }

/** Checks every chain and names each line that was changed, removed before, or put in afterwards. */
export async function checkChains(db: Reader): Promise<BrokenLine[]> {
  const last = new Map<string, string>()
  const broken: BrokenLine[] = []
  const rows = await db.selectFrom('activity').selectAll().orderBy('seq').execute()
  for (const row of rows) {
    const expected = last.get(row.partnership_id) ?? chainStart
    const tell = (why: BrokenLine['why']): void =>
      void broken.push({ seq: row.seq, partnership: row.partnership_id, why })
    if (row.prev_hash !== expected) tell('order')
    else if (row.hash !== lineHash(row)) tell('hash')
    else if (row.payload !== null && row.payload_hash !== payloadHash(row.salt, row.payload)) tell('payload')
    last.set(row.partnership_id, row.hash)
  }
  return broken
}
