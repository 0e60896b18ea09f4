import { expect, test } from 'vitest'
import { board, me, partnershipAnswer, personas } from '#domain/contract/api.ts'
import { openSqlite } from '#server/db/sqlite.ts'
import { isUniqueViolation } from '#server/engine-errors.ts'
import { firstCouncil, samplePersonId } from '#server/sample/people.ts'
import type { World } from '#server/sample/seed.ts'
import { openSqliteWasm } from './sqlite-wasm.ts'
import { type MockedWorld, makeWorld } from './world.ts'

const day = Date.parse('2026-11-20T09:00:00Z')
const now = () => day
const get = async (world: MockedWorld, path: string): Promise<unknown> => (await world.app.request(path)).json()

test.each<[World, number, number]>([
  ['empty', 0, 0],
  ['first', 3, 3],
  ['cases', 83, 3],
  ['generated-1500', 1500, 1500],
])('the world %s opens with %i partnerships, %i of them of the first council', async (name, all, own) => {
  const world = await makeWorld({ world: name, now })
  const { count } = await world.db
    .selectFrom('partnership')
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const shown = board.parse(await get(world, '/api/board'))
  expect(count).toBe(all)
  expect(shown.cards['id']).toHaveLength(own)
  await world.db.destroy()
})

test('everybody who can be picked sees who they are and the board of their council', async () => {
  const world = await makeWorld({ world: 'cases', db: openSqlite(':memory:'), now })
  const { items } = personas.parse(await get(world, '/api/personas'))
  expect(items.length).toBeGreaterThan(1)
  for (const { council, people } of items) {
    for (const person of people) {
      world.choosePerson(person.id)
      expect(me.parse(await get(world, '/api/me'))).toMatchObject({ person, council })
      const shown = board.parse(await get(world, '/api/board'))
      expect(shown.council).toEqual(council)
      expect(shown.cards['id']?.length).toBeGreaterThan(0)
    }
  }
  await world.db.destroy()
})

test('a person picked on the page is at work from then on, and is told to whoever remembers', async () => {
  const chosen: string[] = []
  const db = openSqlite(':memory:')
  const world = await makeWorld({ world: 'empty', db, now, onChoose: (person) => chosen.push(person) })
  const head = samplePersonId(firstCouncil, 'Голова')
  await world.app.request('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: head }),
  })
  expect(me.parse(await get(world, '/api/me')).person.role).toBe('head')
  expect(chosen).toEqual([head])
  await db.destroy()
})

test('somebody this world does not know is replaced by the coordinator of the first council', async () => {
  const world = await makeWorld({ world: 'empty', db: openSqlite(':memory:'), now, person: 'gone' })
  expect(world.person()).toBe(samplePersonId(firstCouncil))
  await world.db.destroy()
})

test.each<World>(['cases', 'generated-1500'])('both homes give the same board of %s', async (name) => {
  const inNode = await makeWorld({ world: name, db: openSqlite(':memory:'), now })
  const inTab = await makeWorld({ world: name, db: await openSqliteWasm(), now })
  expect(await get(inTab, '/api/board')).toEqual(await get(inNode, '/api/board'))
  await inNode.db.destroy()
  await inTab.db.destroy()
})

test('both homes refuse a second partnership of the same pair in the same words', async () => {
  const openAgain = async (world: MockedWorld): Promise<unknown> => {
    const shown = board.parse(await get(world, '/api/board'))
    const record = partnershipAnswer.parse(await get(world, `/api/partnerships/${String(shown.cards['id']?.[0])}`))
    const answer = await world.app.request('/api/partnerships', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'the-same-pair' },
      body: JSON.stringify({
        id: '01890a5d-ac96-774b-bcce-b302099a8057',
        outpost: record.outpost,
        partner: record.partner,
      }),
    })
    return answer.json()
  }
  const inNode = await makeWorld({ world: 'first', db: openSqlite(':memory:'), now })
  const inTab = await makeWorld({ world: 'first', now })
  const refused = await openAgain(inTab)
  expect(refused).toMatchObject({ code: 'duplicate-pair' })
  expect(refused).toEqual(await openAgain(inNode))
  await inNode.db.destroy()
  await inTab.db.destroy()
})

test('both engines call a row that is there already by the same name', async () => {
  for (const db of [openSqlite(':memory:'), await openSqliteWasm()]) {
    const world = await makeWorld({ world: 'empty', db, now })
    const again = db.insertInto('council').values({ code: firstCouncil, settings: '{}', created_at: day }).execute()
    expect(isUniqueViolation(await again.catch((error: unknown) => error))).toBe(true)
    await world.db.destroy()
  }
})
