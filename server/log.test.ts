import fc from 'fast-check'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Stage, stages } from '#domain/stage.ts'
import { createBell } from './bell.ts'
import { openPostgres } from './db/postgres.ts'
import type { Db } from './db/schema.ts'
import { checkChains, lineHash, sealLine, toLine } from './log.ts'
import { engines, newWorld, personId, send, serveOver, theirs, told, type Who, type World } from './test/app.ts'
import { act, deed } from './test/deeds.ts'
import { folded, tables } from './test/fold.ts'

describe.each(engines)('the log on %s', (engine) => {
  let world: World
  beforeAll(async () => {
    world = await newWorld(engine)
  })
  afterAll(() => world.close())

  test('folding the log gives the tables, whatever people have done', async () => {
    const chance = Date.now()
    const deeds = fc.sample(deed, { numRuns: 300, seed: chance })
    const statuses: number[] = []
    for (const one of deeds) {
      world.clock.now += one.minutes * 60_000
      statuses.push(await act(world, one))
    }
    const written = statuses.filter((status) => status < 300).length
    expect(written, `seed ${chance}`).toBeGreaterThan(50)
    expect(Math.max(...statuses), `seed ${chance}`).toBeLessThan(500)
    expect(await folded(world.db), `seed ${chance}`).toStrictEqual(await tables(world.db))
    expect(await checkChains(world.db)).toEqual([])
  }, 30_000)

  /** A partnership with six lines; answers with their places. */
  const sixLines = async (): Promise<{ id: string; seqs: number[] }> => {
    const { id } = await world.open()
    const way: Stage[] = ['visit', 'appeal', 'memorandum', 'programmes', 'contact']
    for (const [index, to] of way.entries()) told(await world.move(id, index + 1, to))
    const rows = await world.db
      .selectFrom('activity')
      .select('seq')
      .where('partnership_id', '=', id)
      .orderBy('seq')
      .execute()
    return { id, seqs: rows.map(({ seq }) => seq) }
  }

  /** What the check says after a forgery, which is then taken back. */
  const checkAfter = async (forge: (db: Db) => Promise<unknown>) => {
    const undone = new Error('taken back')
    let broken: Awaited<ReturnType<typeof checkChains>> = []
    await world.db
      .transaction()
      .execute(async (tx) => {
        await forge(tx)
        broken = await checkChains(tx)
        throw undone
      })
      .catch((error: unknown) => {
        if (error !== undone) throw error
      })
    return broken
  }

  test('a payload changed afterwards is named', async () => {
    const { id, seqs } = await sixLines()
    const broken = await checkAfter((db) =>
      db
        .updateTable('activity')
        .set({ payload: '{"changes":[],"reason":"Інше"}' })
        .where('seq', '=', seqs[2] ?? 0)
        .execute(),
    )
    expect(broken).toEqual([{ seq: seqs[2], partnership: id, why: 'payload' }])
  })

  test.each([
    ['actor', { actor: personId('stranger') }],
    ['moment', { at: 1 }],
    ['kind', { kind: 'ended' }],
    ['salted hash', { payload_hash: '0'.repeat(64) }],
  ])('another %s in a line is named', async (_, forged) => {
    const { id, seqs } = await sixLines()
    const broken = await checkAfter((db) =>
      db
        .updateTable('activity')
        .set(forged)
        .where('seq', '=', seqs[3] ?? 0)
        .execute(),
    )
    expect(broken).toEqual([{ seq: seqs[3], partnership: id, why: 'hash' }])
  })

  test('a forged line with a fresh hash is given away by the line after it', async () => {
    const { id, seqs } = await sixLines()
    const broken = await checkAfter(async (db) => {
      const row = await db
        .selectFrom('activity')
        .selectAll()
        .where('seq', '=', seqs[3] ?? 0)
        .executeTakeFirstOrThrow()
      const forged = { ...row, actor: personId('stranger') }
      const { actor } = forged
      await db
        .updateTable('activity')
        .set({ actor, hash: lineHash(forged) })
        .where('seq', '=', row.seq)
        .execute()
    })
    expect(broken).toEqual([{ seq: seqs[4], partnership: id, why: 'order' }])
  })

  test('a removed line is given away by the line after it', async () => {
    const { id, seqs } = await sixLines()
    const broken = await checkAfter((db) =>
      db
        .deleteFrom('activity')
        .where('seq', '=', seqs[1] ?? 0)
        .execute(),
    )
    expect(broken).toEqual([{ seq: seqs[2], partnership: id, why: 'order' }])
  })

  test('a line put in between is given away by the line after it', async () => {
    const { id, seqs } = await sixLines()
    const broken = await checkAfter(async (db) => {
      const before = await db
        .selectFrom('activity')
        .selectAll()
        .where('seq', '=', seqs[2] ?? 0)
        .executeTakeFirstOrThrow()
      await db.updateTable('activity').set({ seq: sql<number>`seq + 100000` }).where('seq', '>', before.seq).execute()
      const forged = { ...toLine(before), id: uuidv7(), reason: 'Додано' }
      await db
        .insertInto('activity')
        .values(sealLine(forged, before.seq + 1, before.hash))
        .execute()
    })
    expect(broken).toEqual([{ seq: (seqs[3] ?? 0) + 100_000, partnership: id, why: 'order' }])
  })

  test('a person’s words may be blanked, and the chain stays whole', async () => {
    const { seqs } = await sixLines()
    const broken = await checkAfter((db) =>
      db
        .updateTable('activity')
        .set({ payload: null })
        .where('seq', '=', seqs[2] ?? 0)
        .execute(),
    )
    expect(broken).toEqual([])
  })
})

test('a reader never skips a line while sixteen processes write to one PostgreSQL', async () => {
  const world = await newWorld('postgres')
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(world.db)
  const url = new URL(inject('postgresUrl'))
  url.pathname = `/${rows[0]?.name ?? ''}`
  const cards = await Promise.all(Array.from({ length: 16 }, () => world.open()))
  const pools = cards.map(() => openPostgres(url.href))
  const from = (await world.activity(0)).last
  const each = 20
  let writing = true
  const writers = Promise.all(
    cards.map(async ({ id }, index) => {
      const db = pools[index] ?? world.db
      const app = serveOver(db, world.clock, createBell())
      for (let turn = 0; turn < each; turn += 1) {
        const body = { to: turn % 2 ? 'contact' : 'visit', reason: 'Так' }
        told(await send(app, 'POST', `/partnerships/${id}/move`, body, { version: turn + 1 }))
      }
    }),
  ).finally(() => {
    writing = false
  })
  const seen: number[] = []
  let after = from
  const poll = async (): Promise<void> => {
    const page = await world.activity(after)
    seen.push(...page.items.map(({ seq }) => seq))
    after = page.last
  }
  while (writing) await poll()
  await writers
  await poll()
  await poll()
  expect(seen).toEqual(Array.from({ length: 16 * each }, (_, index) => from + 1 + index))
  expect(await checkChains(world.db)).toEqual([])
  expect(await folded(world.db)).toStrictEqual(await tables(world.db))
  await Promise.all([...pools, world.db].map((db) => db.destroy()))
}, 30_000)

test('sixteen who quarrel over one partnership on PostgreSQL leave a log that folds to the tables', async () => {
  const world = await newWorld('postgres')
  const { id } = await world.open(theirs)
  const quarrel = async (who: Who, turn: number): Promise<void> => {
    const { version } = await world.read(id)
    const to = stages[turn % stages.length]
    await world.post(`/partnerships/${id}/move`, { to, reason: 'Так', position: `a${turn % 9}V` }, { as: who, version })
    await world.patch(`/partnerships/${id}`, { notes: `${who} ${turn}` }, { as: who, version: version + 1 })
    const { items } = await world.activity(0)
    await world.post(`/partnerships/${id}/undo`, { line: items.at(-1)?.id }, { as: who })
  }
  const crowd: Who[] = ['coordinator', 'second', 'head', 'partner']
  await Promise.all(Array.from({ length: 16 }, (_, turn) => quarrel(crowd[turn % 4] ?? 'head', turn)))
  expect(await folded(world.db)).toStrictEqual(await tables(world.db))
  expect(await checkChains(world.db)).toEqual([])
  await world.close()
}, 30_000)
