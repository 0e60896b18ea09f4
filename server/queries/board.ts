import { byPosition } from '#domain/board.ts'
import type { Card } from '#domain/partnership.ts'
import type { Reader } from '../db/schema.ts'
import { toCard } from '../presenters.ts'
import { toShared } from '../rows.ts'

/** The cards of a council's board in its own order: all of them, or those of some partnerships. */
export async function findCards(db: Reader, council: string, only?: string[]): Promise<Card[]> {
  const rows = await db
    .selectFrom('side')
    .innerJoin('partnership', 'partnership.id', 'side.partnership_id')
    .selectAll('partnership')
    .select(['side.coordinator', 'side.position'])
    .where('side.community', '=', council)
    .$if(only !== undefined, (query) => query.where('side.partnership_id', 'in', only ?? []))
    .execute()
  const cards = rows.map(({ coordinator, position, ...row }) => {
    const side = { community: council, coordinator, position, contacts: [], notes: null }
    return toCard({ ...toShared(row), sides: [side], visits: [], appeals: [], memoranda: [], programmes: [] }, council)
  })
  return cards.sort(byPosition)
}
