import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromCardTable } from '#domain/board.ts'
import { board } from '#domain/contract/api.ts'
import { createApp } from '../app.ts'
import { createBell } from '../bell.ts'
import { migrate } from '../db/migrations.ts'
import { openSqlite } from '../db/sqlite.ts'
import { firstCouncil, samplePersonId } from '../sample/people.ts'
import { seed } from '../sample/seed.ts'
import { engines, newWorld, personId, theirs, told, type Who, type World } from '../test/app.ts'

describe.each(engines)('the board on %s', (engine) => {
  let world: World
  beforeAll(async () => {
    world = await newWorld(engine)
  })
  afterAll(() => world.close())

  const read = async (as: Who = 'coordinator') => board.parse((await world.get('/board', { as })).json)

  test('a council’s board tells its people, norms and place in the log, before any card', async () => {
    const answer = await read()
    expect(answer).toMatchObject({ council: { name: 'Південна' }, seq: 0, cards: { id: [] }, norms: { visit: 45 } })
    expect(answer.people.map(({ id }) => id)).toContain(personId('second'))
    expect(answer.people.map(({ id }) => id)).not.toContain(personId('partner'))
  })

  test('both councils see one partnership, each under the other’s name; a third sees nothing', async () => {
    const { id } = await world.open(theirs)
    const [mine, other, third] = [await read(), await read('partner'), await read('stranger')]
    expect(mine.cards).toMatchObject({ id: [id], name: ['Кременецька'], side: ['partner'] })
    expect(other.cards).toMatchObject({ id: [id], name: ['Південна'], side: ['outpost'], coordinator: [null] })
    expect(third.cards.id).toEqual([])
  })

  test('cards come in the council’s own order, as columns of equal length', async () => {
    await world.open()
    await world.open()
    const { cards } = await read()
    expect(cards['position']).toEqual(
      [...(cards['position'] ?? [])].toSorted((a, b) => (String(a) < String(b) ? -1 : 1)),
    )
    expect(new Set(Object.values(cards).map((column) => column.length)).size).toBe(1)
  })

  test('an unchanged board answers 304, also to the next person of the council, never to another council', async () => {
    const etag = (await world.get('/board')).headers.get('etag') ?? ''
    const sent = { headers: { 'if-none-match': etag } }
    const unchanged = await world.get('/board', sent)
    expect([unchanged.status, unchanged.text]).toEqual([304, ''])
    expect((await world.get('/board', { ...sent, as: 'head' })).status).toBe(304)
    expect((await world.get('/board', { ...sent, as: 'partner' })).status).toBe(200)
    await world.open()
    const changed = await world.get('/board', sent)
    expect(changed.status).toBe(200)
    expect(changed.headers.get('etag')).not.toBe(etag)
  })

  test('ended and paused partnerships stay on the board under their state', async () => {
    const { id } = await world.open()
    told(await world.post(`/partnerships/${id}/end`, { reason: 'Завершено' }, { version: 1 }))
    const { cards } = await read()
    expect(cards['state']?.[cards['id']?.indexOf(id) ?? -1]).toBe('ended')
  })

  test('a council’s own norms stand before the usual ones', async () => {
    const settings = JSON.stringify({ norms: { visit: 10 } })
    await world.db.updateTable('council').set({ settings }).where('code', '=', theirs).execute()
    expect((await read('partner')).norms).toMatchObject({ visit: 10, appeal: 30 })
  })
})

test('a board of 1,500 cards travels in at most 60 kB and reads back whole', async () => {
  const db = openSqlite(':memory:')
  await migrate(db)
  const now = Date.parse('2025-06-18T09:00:00Z')
  await seed(db, 'generated-1500', now)
  const identity = { identify: async () => samplePersonId(firstCouncil), choose: () => ({}) }
  const app = createApp({ db, identity, now: () => now, bell: createBell() })
  const text = await (await app.request('/api/board')).text()
  await db.destroy()
  expect(gzipSync(text).byteLength).toBeLessThanOrEqual(60_000)
  const { cards } = board.parse(JSON.parse(text))
  expect(fromCardTable(cards as never)).toHaveLength(1500)
})
