import type { Db } from '../db/schema.ts'
import type { Entry } from '../log.ts'
import { generatedEntries } from './generated.ts'
import { addCouncils, firstCouncil } from './people.ts'
import { publishedCouncils, publishedEntries } from './published.ts'
import { storeEntries } from './store-entries.ts'

/**
 * What a database starts with: nothing but councils; the three partnerships of the first council; all published cases;
 * or generated ones, of every kind or with every entry fact proven.
 */
export const worlds = [
  'empty',
  'first',
  'cases',
  'generated-1500',
  'generated-10000',
  'proven-1500',
  'proven-10000',
] as const
export type World = (typeof worlds)[number]

function entriesOf(world: World, now: number) {
  if (world === 'empty') return []
  if (world === 'cases') return publishedEntries(now)
  if (world === 'first')
    return publishedEntries(now).filter(({ partnership }, _, all) => firstPartnerships(all).has(partnership))
  const [kind, count] = world.split('-')
  return generatedEntries(Number(count), now, kind === 'proven' ? 'proven' : 'life')
}

/** Parts of long histories, none torn apart, so that filling needs little memory at once. */
function* slices(entries: Entry[]): Generator<Entry[]> {
  let from = 0
  for (let to = 200; from < entries.length; to += 200) {
    while (to < entries.length && entries[to]?.partnership === entries[to - 1]?.partnership) to += 1
    yield entries.slice(from, to)
    from = to
  }
}

function firstPartnerships(entries: ReturnType<typeof publishedEntries>): Set<string> {
  const own = entries.filter(
    (entry) => entry.kind === 'created' && entry.changes.some((change) => change.id === firstCouncil),
  )
  return new Set(own.map((entry) => entry.partnership))
}

/** Fills a database that has no council yet; one that has is left as it is. Answers whether it was filled. */
export async function seed(db: Db, world: World, now: number): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    // Whoever holds the log's head fills; another process that starts at the same time waits here and then finds councils.
    await tx
      .updateTable('log_head')
      .set((eb) => ({ seq: eb.ref('seq') }))
      .execute()
    const council = await tx.selectFrom('council').select('code').limit(1).executeTakeFirst()
    if (council) return false
    await addCouncils(tx, publishedCouncils(), now)
    for (const slice of slices(entriesOf(world, now))) await storeEntries(tx, slice)
    return true
  })
}
