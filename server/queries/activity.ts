import type { ActivityPage, ToldLine } from '#domain/api.ts'
import type { Card } from '#domain/partnership.ts'
import type { Viewer } from '#domain/permission.ts'
import type { ActivityTable, Reader } from '../db/schema.ts'
import { toLine } from '../log.ts'
import { isForeignPlacing, toCard, toToldLine } from '../presenters.ts'
import { findCards } from './board.ts'
import { findBare } from './partnership.ts'

/** Log lines with the name of their actor. */
export function selectLines(db: Reader) {
  return db
    .selectFrom('activity')
    .leftJoin('person', 'person.id', 'activity.actor')
    .selectAll('activity')
    .select('person.name as actor_name')
}

export function told(row: ActivityTable & { actor_name: string | null }): ToldLine {
  return { ...toLine(row), actorName: row.actor_name ?? '' }
}

const pageSize = 200

/** The last line of the whole log; 0 for an empty one. */
export async function lastSeq(db: Reader): Promise<number> {
  const head = await db.selectFrom('log_head').select('seq').executeTakeFirst()
  return head?.seq ?? 0
}

/**
 * Lines after a place in the log that concern a council, oldest first, and the cards they touched as they are now.
 * Asking again with `last` never skips a line, because numbers are given in commit order.
 */
export async function activityAfter(db: Reader, { council }: Viewer, after: number): Promise<ActivityPage> {
  // Read before the lines: what commits in between has a higher number and comes with the next page.
  const head = await lastSeq(db)
  if (head <= after) return { items: [], cards: [], last: after, more: false }
  const rows = await selectLines(db)
    // Asked of each line, not joined: a join makes SQLite go through the council's whole board for one new line.
    .where((given) =>
      given.exists(
        given
          .selectFrom('side')
          .select('side.community')
          .whereRef('side.partnership_id', '=', 'activity.partnership_id')
          .where('side.community', '=', council),
      ),
    )
    .where('activity.seq', '>', after)
    .where('activity.seq', '<=', head)
    .orderBy('activity.seq')
    .limit(pageSize)
    .execute()
  const more = rows.length === pageSize
  const items = rows
    .map(told)
    .filter((line) => !isForeignPlacing(line, council))
    .map((line) => toToldLine(line, council))
  const cards = await cardsOf(db, council, [...new Set(items.map((line) => line.partnership))])
  return { items, cards, last: more ? (rows.at(-1)?.seq ?? head) : head, more }
}

async function cardsOf(db: Reader, council: string, ids: string[]): Promise<Card[]> {
  if (ids.length > 1) return findCards(db, council, ids)
  const [id] = ids
  const found = id === undefined ? undefined : await findBare(db, id)
  return found ? [toCard(found, council)] : []
}

/** The history of one partnership, newest first, as one council may see it. */
export async function historyOf(db: Reader, council: string, partnership: string): Promise<ToldLine[]> {
  const rows = await selectLines(db)
    .where('activity.partnership_id', '=', partnership)
    .orderBy('activity.seq', 'desc')
    .limit(500)
    .execute()
  return rows
    .map(told)
    .filter((line) => !isForeignPlacing(line, council))
    .map((line) => toToldLine(line, council))
}
