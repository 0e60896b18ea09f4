import { expect, inject, test } from 'vitest'
import { gapsOf } from '#domain/fact.ts'
import { migrate } from '../db/migrations.ts'
import { openPostgres } from '../db/postgres.ts'
import type { Db } from '../db/schema.ts'
import { openSqlite } from '../db/sqlite.ts'
import { checkChains } from '../log.ts'
import { findCards } from '../queries/board.ts'
import { findPartnership } from '../queries/partnership.ts'
import { createDatabase } from '../test/postgres.ts'
import { generatedEntries } from './generated.ts'
import { firstCouncil } from './people.ts'
import { seed, type World } from './seed.ts'

const now = Date.parse('2025-09-01T09:00:00Z')

async function filled(world: World): Promise<Db> {
  const db = openSqlite(':memory:')
  await migrate(db)
  expect(await seed(db, world, now)).toBe(true)
  return db
}

test('the sample holds the 83 published pairs, each in a chain that is whole', async () => {
  const db = await filled('cases')
  const rows = await db.selectFrom('partnership').select(['outpost', 'partner', 'sample', 'source']).execute()
  expect(rows).toHaveLength(83)
  expect(new Set(rows.map(({ outpost, partner }) => `${outpost} ${partner}`)).size).toBe(83)
  expect(rows.every(({ sample, source }) => sample === 'published' && /^https?:|^null$/.test(String(source)))).toBe(
    true,
  )
  expect(await checkChains(db)).toEqual([])
  await db.destroy()
})

test('no published partnership shows a gap without its reason', async () => {
  const db = await filled('cases')
  const ids = await db.selectFrom('partnership').select('id').execute()
  for (const { id } of ids) {
    const found = await findPartnership(db, id)
    const gaps = found ? gapsOf(found.stage, found.facts) : ['not found']
    expect(Object.keys(found?.gapReasons ?? {}).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
      gaps.toSorted((a, b) => (a < b ? -1 : 1)),
    )
  }
  await db.destroy()
})

test.each(['cases', 'first'] as const)(
  'in the world %s Південна has its three partnerships as published',
  async (world) => {
    const db = await filled(world)
    const cards = await findCards(db, firstCouncil)
    expect(cards.map(({ name }) => name).toSorted(new Intl.Collator('uk').compare)).toEqual([
      'Костопільська',
      'Кременецька',
      'Тисменицька',
    ])
    const kostopil = cards.find(({ name }) => name === 'Костопільська')
    if (!kostopil) throw new Error('Костопільська is missing')
    expect(kostopil).toMatchObject({ stage: 'appeal', side: 'partner', oblast: '56', explained: ['visit', 'appeal'] })
    expect(gapsOf(kostopil.stage, kostopil.facts)).toEqual(['visit', 'appeal'])
    for (const name of ['Кременецька', 'Тисменицька'])
      expect(cards.find((card) => card.name === name)?.stage).toBe('visit')
    await db.destroy()
  },
)

test('an empty world has councils and people to pick, and no partnership', async () => {
  const db = await filled('empty')
  expect(await db.selectFrom('partnership').select('id').execute()).toEqual([])
  expect((await db.selectFrom('person').select('id').where('council', '=', firstCouncil).execute()).length).toBe(5)
  await db.destroy()
})

test.each(['life', 'proven'] as const)('a generated world (%s) is the same twice', (kind) => {
  expect(generatedEntries(300, now, kind)).toEqual(generatedEntries(300, now, kind))
})

test('generated partnerships keep their ids from day to day, and say that they are generated', () => {
  const ids = (at: number): string[] => generatedEntries(300, at).map(({ partnership }) => partnership)
  expect(ids(now)).toEqual(ids(now + 86_400_000))
  expect(new Set(ids(now)).size).toBe(300)
  const marks = generatedEntries(300, now).map(({ changes }) => changes[0]?.to?.['sample'])
  expect(new Set(marks)).toEqual(new Set(['generated']))
})

test('a proven world has no gap anywhere', async () => {
  const db = await filled('proven-1500')
  const cards = await findCards(db, firstCouncil)
  expect(cards).toHaveLength(1500)
  expect(cards.filter((card) => gapsOf('programmes', card.facts).length > 0)).toEqual([])
  await db.destroy()
})

test('a database that has been filled is left as it is', async () => {
  const db = await filled('first')
  expect(await seed(db, 'cases', now)).toBe(false)
  expect(await findCards(db, firstCouncil)).toHaveLength(3)
  await db.destroy()
})

test('two processes that start on one empty PostgreSQL fill it once', async () => {
  const url = await createDatabase(inject('postgresUrl'))
  const both = [openPostgres(url), openPostgres(url)]
  await Promise.all(both.map(migrate))
  const filledBy = await Promise.all(both.map((db) => seed(db, 'first', now)))
  expect(filledBy.filter(Boolean)).toHaveLength(1)
  const [db] = both
  expect(db && (await checkChains(db))).toEqual([])
  await Promise.all(both.map((one) => one.destroy()))
})
