import { describe, expect, inject, test } from 'vitest'
import { createDatabase } from '../test/postgres.ts'
import { migrate } from './migrations.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'

const open = {
  sqlite: async () => openSqlite(':memory:'),
  postgres: async () => openPostgres(await createDatabase(inject('postgresUrl'))),
}

describe.each(['sqlite', 'postgres'] as const)('tables on %s', (engine) => {
  test('an empty database gets every table, and a second start changes nothing', async () => {
    const db = await open[engine]()
    await migrate(db)
    const tables = async () =>
      (await db.introspection.getTables()).map(({ name }) => name).toSorted((a, b) => (a < b ? -1 : 1))
    expect(await tables()).toEqual([
      'activity',
      'answer',
      'appeal',
      'council',
      'log_head',
      'memorandum',
      'partnership',
      'person',
      'programme',
      'side',
      'visit',
    ])
    await migrate(db)
    expect(await db.selectFrom('log_head').select(['id', 'seq']).execute()).toEqual([{ id: 1, seq: 0 }])
    await db.destroy()
  })

  test('moments and places in the log come back as numbers', async () => {
    const db = await open[engine]()
    await migrate(db)
    const moment = Date.parse('2100-12-31T23:59:59.999Z')
    await db.insertInto('council').values({ code: 'UA', settings: '{}', created_at: moment }).execute()
    expect(await db.selectFrom('council').select('created_at').executeTakeFirst()).toEqual({ created_at: moment })
    await db.destroy()
  })
})
