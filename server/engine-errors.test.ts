import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { engineProblem, isUniqueViolation } from './engine-errors.ts'
import { checkChains } from './log.ts'
import { newWorld, refused, told, type World } from './test/app.ts'

const failure = (fields: object): Error => Object.assign(new Error('engine'), fields)

test.each([
  ['SQLite full', { errcode: 13 }, 'storage-full'],
  ['SQLite in the browser full', { resultCode: 13 }, 'storage-full'],
  ['PostgreSQL without disk', { code: '53100' }, 'storage-full'],
  ['no space for a file', { code: 'ENOSPC' }, 'storage-full'],
  ['SQLite busy', { errcode: 5 }, 'unavailable'],
  ['SQLite busy with a snapshot', { errcode: 517 }, 'unavailable'],
  ['SQLite cannot write', { errcode: 778 }, 'unavailable'],
  ['PostgreSQL refusing', { code: 'ECONNREFUSED' }, 'unavailable'],
  ['PostgreSQL shutting down', { code: '57P01' }, 'unavailable'],
  ['PostgreSQL out of connections', { code: '53300' }, 'unavailable'],
  ['a deadlock', { code: '40P01' }, 'unavailable'],
  ['a wrong column', { code: '42703' }, null],
  ['an ordinary defect', {}, null],
])('%s means what it should to a person', (_, fields, code) => {
  expect(engineProblem(failure(fields))?.code ?? null).toBe(code)
})

test.each([
  ['SQLite’s primary key', { errcode: 1555 }, true],
  ['SQLite’s unique index', { errcode: 2067 }, true],
  ['PostgreSQL’s unique index', { code: '23505' }, true],
  ['a missing reference', { code: '23503' }, false],
  ['a full disk', { errcode: 13 }, false],
])('%s is a key taken already: %s', (_, fields, taken) => {
  expect(isUniqueViolation(failure(fields))).toBe(taken)
})

test.each([null, undefined, 'text', 13])('%j thrown is no engine’s failure', (thrown) => {
  expect([engineProblem(thrown), isUniqueViolation(thrown)]).toEqual([null, false])
})

let world: World | undefined
afterEach(() => world?.close())

test('a full disk refuses the write, loses nothing that was answered, and writing goes on once there is room', async () => {
  world = await newWorld('sqlite')
  const { id } = await world.open()
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(world.db)
  await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 3}`).execute(world.db)
  let version = 1
  let answer = await world.patch(`/partnerships/${id}`, { notes: 'я'.repeat(900) }, { version })
  while (answer.status === 200) {
    version = told(answer).card.version
    answer = await world.patch(`/partnerships/${id}`, { notes: 'я'.repeat(900 + version) }, { version })
  }
  expect(answer.status).toBe(507)
  expect(refused(answer).code).toBe('storage-full')
  expect((await world.read(id)).version).toBe(version)
  expect(await checkChains(world.db)).toEqual([])
  await sql.raw('pragma max_page_count = 1000000').execute(world.db)
  expect((await world.patch(`/partnerships/${id}`, { wave: 1 }, { version })).status).toBe(200)
  expect((await world.activity(0)).items).toHaveLength(version + 1)
})
