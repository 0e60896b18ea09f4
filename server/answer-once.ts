import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Written } from '#domain/api.ts'
import { Problem } from '#domain/problem.ts'
import type { Acting, Committed } from './commands/commit.ts'
import type { Db, Reader, Tx } from './db/schema.ts'
import { isUniqueViolation } from './engine-errors.ts'
import { toCard, toToldLine } from './presenters.ts'

/** A write as it came in: its key and what it says, so that a key used twice for different things is noticed. */
export type Request = { key: string; fingerprint: string }

export function fingerprint(...parts: string[]): string {
  return bytesToHex(sha256(utf8ToBytes(parts.join('\n'))))
}

async function known(db: Reader, { viewer }: Acting, { key, fingerprint: wanted }: Request): Promise<Written | null> {
  const row = await db
    .selectFrom('answer')
    .select(['body', 'request_hash'])
    .where('actor', '=', viewer.id)
    .where('key', '=', key)
    .executeTakeFirst()
  if (!row) return null
  if (row.request_hash !== wanted) throw new Problem('key-reused')
  return JSON.parse(row.body) as Written
}

type Command = (tx: Tx) => Promise<Committed>

type Once = { answer: Written; repeated: boolean }

function attempt(db: Db, acting: Acting, request: Request, command: Command, looksFirst: boolean): Promise<Once> {
  return db.transaction().execute(async (tx) => {
    const first = looksFirst ? await known(tx, acting, request) : null
    if (first) return { answer: first, repeated: true }
    const { line, after } = await command(tx)
    const { council, id } = acting.viewer
    const answer: Written = { line: toToldLine(line, council), card: toCard(after, council) }
    const row = {
      key: request.key,
      actor: id,
      request_hash: request.fingerprint,
      body: JSON.stringify(answer),
      at: acting.at,
    }
    await tx.insertInto('answer').values(row).execute()
    return { answer, repeated: false }
  })
}

const wasBeaten = (error: unknown): boolean =>
  isUniqueViolation(error) || (error instanceof Problem && (error.status === 409 || error.status === 412))

/**
 * Runs a command in one transaction, once per idempotency key: a retry gets the first answer, whether the first try was
 * still running, finished, or finished without its answer reaching anybody.
 */
export async function answerOnce(db: Db, acting: Acting, request: Request, command: Command): Promise<Once> {
  // Nearly every key is new, so the first attempt does not look for it: doing the same twice fails by itself, at the
  // version, at what it would make a second time, or at the key when its answer is stored.
  try {
    return await attempt(db, acting, request, command, false)
  } catch (error) {
    if (!wasBeaten(error)) throw error
  }
  // The same key has been here, or somebody was quicker. Now a look finds the first answer, or can say exactly what
  // stands in the way.
  try {
    return await attempt(db, acting, request, command, true)
  } catch (error) {
    throw isUniqueViolation(error) ? new Problem('id-taken') : error
  }
}

const keepFor = 14 * 86_400_000

/** Forgets answers that no client will ask for again. */
export async function forgetAnswers(db: Db, now: number): Promise<void> {
  await db
    .deleteFrom('answer')
    .where('at', '<', now - keepFor)
    .execute()
}
