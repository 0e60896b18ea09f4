import type { Appeal, Memorandum, Programme, Visit } from '#domain/evidence.ts'
import type { Partnership } from '#domain/partnership.ts'
import type { Reader } from '../db/schema.ts'
import { toEvidence, toShared, toSide } from '../rows.ts'

export type Stored = Partnership & { facts: number }

/** A partnership with its sides but without its evidence: enough to move it. */
export async function findBare(db: Reader, id: string): Promise<Stored | undefined> {
  const row = await db.selectFrom('partnership').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const sides = await db.selectFrom('side').selectAll().where('partnership_id', '=', id).orderBy('community').execute()
  return { ...toShared(row), sides: sides.map(toSide), visits: [], appeals: [], memoranda: [], programmes: [] }
}

/** A partnership with everything that belongs to it. */
export async function findPartnership(db: Reader, id: string): Promise<Stored | undefined> {
  const bare = await findBare(db, id)
  if (!bare) return undefined
  // One after another: on a transaction's single connection they could not overlap anyway.
  const visits = await db.selectFrom('visit').selectAll().where('partnership_id', '=', id).orderBy('id').execute()
  const appeals = await db.selectFrom('appeal').selectAll().where('partnership_id', '=', id).orderBy('id').execute()
  const memoranda = await db
    .selectFrom('memorandum')
    .selectAll()
    .where('partnership_id', '=', id)
    .orderBy('id')
    .execute()
  const programmes = await db
    .selectFrom('programme')
    .selectAll()
    .where('partnership_id', '=', id)
    .orderBy('id')
    .execute()
  return {
    ...bare,
    visits: toEvidence<Visit>(visits),
    appeals: toEvidence<Appeal>(appeals),
    memoranda: toEvidence<Memorandum>(memoranda),
    programmes: toEvidence<Programme>(programmes),
  }
}
