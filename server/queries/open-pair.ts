import { sql } from 'kysely'
import type { Reader } from '../db/schema.ts'

/** The open or paused partnership of a pair, if any. Generated ones do not count, as in the unique index. */
export async function findOpenPair(db: Reader, outpost: string, partner: string): Promise<string | null> {
  const row = await db
    .selectFrom('partnership')
    .select('id')
    .where('outpost', '=', outpost)
    .where('partner', '=', partner)
    .where('state', '<>', 'ended')
    .where(sql<string>`coalesce(sample, '')`, '<>', 'generated')
    .executeTakeFirst()
  return row?.id ?? null
}
