import fc from 'fast-check'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { applyLine } from '#domain/activity.ts'
import { provenFacts } from '#domain/evidence.ts'
import { contactFacts, type Partnership } from '#domain/partnership.ts'
import { type Stage, stages } from '#domain/stage.ts'
import { createBell } from './bell.ts'
import { openPostgres } from './db/postgres.ts'
import type { Db } from './db/schema.ts'
import { checkChains, lineHash, sealLine, toLine } from './log.ts'
import { sharedValues, sideValues, tableOf, toRow } from './rows.ts'
import { engines, newWorld, ours, personId, send, serveOver, theirs, told, type Who, type World } from './test/app.ts'

const lists = { visit: 'visits', appeal: 'appeals', memorandum: 'memoranda', programme: 'programmes' } as const
const kinds = ['visit', 'appeal', 'memorandum', 'programme'] as const
type Row = Record<string, unknown>
const byKey = (rows: readonly Row[]): Row[] =>
  rows
    .map((row) => ({ key: JSON.stringify([row['id'], row['partnership_id'], row['community']]), ...row }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))

async function tables(db: Db): Promise<Record<string, Row[]>> {
  const all: Record<string, Row[]> = {}
  for (const table of Object.values(tableOf)) all[table] = byKey(await db.selectFrom(table).selectAll().execute())
  return all
}

/** The tables as the log alone tells them. */
async function folded(db: Db): Promise<Record<string, Row[]>> {
  const partnerships = new Map<string, Partnership>()
  for (const row of await db.selectFrom('activity').selectAll().orderBy('seq').execute()) {
    const line = toLine(row)
    partnerships.set(line.partnership, applyLine(partnerships.get(line.partnership) ?? null, line))
  }
  const all = [...partnerships.values()]
  const evidence = kinds.map((kind) => [
    kind,
    byKey(all.flatMap((one) => one[lists[kind]].map((record) => ({ ...toRow(record), partnership_id: one.id })))),
  ])
  return {
    partnership: byKey(
      all.map((one) => ({
        ...toRow(sharedValues(one)),
        id: one.id,
        version: one.version,
        facts: provenFacts(contactFacts(one), one),
      })),
    ),
    side: byKey(
      all.flatMap((one) =>
        one.sides.map((side) => ({ ...toRow(sideValues(side)), partnership_id: one.id, community: side.community })),
      ),
    ),
    ...Object.fromEntries(evidence),
  }
}

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const day = fc.constantFrom('2025-05-01', '2025-06-18', null)
const words = fc.constantFrom('Лист', 'Зустріч у Кременці', null)
const fields = {
  visit: fc.record({
    heldOn: maybe(day),
    status: maybe(fc.constantFrom('held', 'cancelled', null)),
    report: maybe(words),
  }),
  appeal: fc.record({ number: maybe(words), sentOn: maybe(day), addressee: maybe(words) }),
  memorandum: fc.record({
    kind: maybe(fc.constantFrom('memorandum', null)),
    status: maybe(fc.constantFrom('signed', null)),
  }),
  programme: fc.record({
    title: maybe(words),
    direction: maybe(fc.constantFrom('health', null)),
    result: maybe(words),
  }),
}
const kindAndFields = fc.oneof(...kinds.map((kind) => fields[kind].map((given) => ({ kind, fields: given }))))
const position = maybe(fc.constantFrom('a0', 'a1', 'a1V', 'Zz', 'b00'))
const contact = fc.constant({ role: 'coordinator', name: 'Олена КОВАЛЬ', post: null, phone: null, email: 'o@koval.ua' })

/** One thing that a person does, with `pick` to choose what it is done to. */
const deed = fc.record({
  who: fc.constantFrom<Who>('coordinator', 'second', 'head', 'partner', 'partnerHead'),
  pick: fc.nat(),
  minutes: fc.nat({ max: 90 }),
  what: fc.oneof(
    fc.record({ verb: fc.constant('open' as const) }),
    fc.record({
      verb: fc.constant('move' as const),
      to: fc.constantFrom(...stages),
      position,
      reason: maybe(fc.constant('Так склалося')),
      evidence: maybe(kindAndFields),
    }),
    fc.record({ verb: fc.constant('record' as const), evidence: kindAndFields }),
    fc.record({ verb: fc.constant('correct' as const), evidence: kindAndFields }),
    fc.record({
      verb: fc.constant('change' as const),
      body: fc.record({
        wave: maybe(fc.constantFrom(1, 2, null)),
        directions: maybe(fc.subarray(['health', 'education'])),
        notes: maybe(words),
        contacts: maybe(fc.record({ outpost: maybe(fc.array(contact, { maxLength: 1 })) })),
      }),
    }),
    fc.record({ verb: fc.constantFrom('pause' as const, 'end' as const, 'reopen' as const) }),
    fc.record({ verb: fc.constant('step' as const), due: day }),
    fc.record({ verb: fc.constant('done' as const) }),
    fc.record({ verb: fc.constant('undo' as const) }),
  ),
})
type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never

async function act(world: World, { who, pick, what }: Deed): Promise<number> {
  const rows = await world.db.selectFrom('partnership').select(['id', 'version', 'stage']).orderBy('id').execute()
  const target = rows[pick % Math.max(1, rows.length)]
  if (what.verb === 'open' || !target) {
    const [outpost, partner] = pick % 2 ? [ours, theirs] : [theirs, ours]
    return (await world.post('/partnerships', { id: uuidv7(), outpost, partner, stepWhat: 'Лист' }, { as: who })).status
  }
  const path = `/partnerships/${target.id}`
  const sent = { as: who, version: target.version }
  switch (what.verb) {
    case 'move': {
      const evidence = what.evidence && { ...what.evidence, id: uuidv7() }
      const { to, position: place, reason } = what
      return (await world.post(`${path}/move`, { to, position: place, reason, evidence }, sent)).status
    }
    case 'record':
      return (
        await world.post(`${path}/${lists[what.evidence.kind]}`, { id: uuidv7(), fields: what.evidence.fields }, sent)
      ).status
    case 'correct': {
      const noun = lists[what.evidence.kind]
      const known = await world.db
        .selectFrom(what.evidence.kind)
        .select('id')
        .where('partnership_id', '=', target.id)
        .executeTakeFirst()
      return (await world.patch(`${path}/${noun}/${known?.id ?? uuidv7()}`, what.evidence.fields, sent)).status
    }
    case 'change':
      return (await world.patch(path, what.body, sent)).status
    case 'step':
      return (await world.put(`${path}/next-step`, { what: 'Зустріч', owner: personId(who), due: what.due }, sent))
        .status
    case 'done':
      return (await world.post(`${path}/next-step/done`, {}, sent)).status
    case 'undo': {
      const last = await world.db
        .selectFrom('activity')
        .select('id')
        .where('partnership_id', '=', target.id)
        .orderBy('seq', 'desc')
        .offset(pick % 3)
        .limit(1)
        .executeTakeFirst()
      return (await world.post(`${path}/undo`, { line: last?.id ?? uuidv7() }, { as: who })).status
    }
    case 'pause':
    case 'end':
    case 'reopen':
      return (await world.post(`${path}/${what.verb}`, { reason: 'Так склалося' }, sent)).status
  }
}

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
