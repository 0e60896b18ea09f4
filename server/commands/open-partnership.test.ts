import { sql } from 'kysely'
import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { expect, inject, test } from 'vitest'
import { createApp } from '../app.ts'
import { createBell } from '../bell.ts'
import { migrate } from '../db/migrations.ts'
import { openPostgres } from '../db/postgres.ts'
import { communities } from '../register.ts'
import { firstCouncil, samplePersonId } from '../sample/people.ts'
import { seed } from '../sample/seed.ts'

test('a new card comes on top also where PostgreSQL sorts letters the Ukrainian way', async () => {
  const maintenance = new pg.Client(inject('postgresUrl'))
  await maintenance.connect()
  const name = `ukrainian_${process.pid}`
  await maintenance.query(
    `create database ${name} template template0 locale_provider icu icu_locale 'uk' locale 'C.UTF-8'`,
  )
  await maintenance.end()
  const url = new URL(inject('postgresUrl'))
  url.pathname = `/${name}`
  const db = openPostgres(url.href)
  await migrate(db)
  const sorted = await sql<{ first: boolean }>`select 'a0' < 'Zz' as first`.execute(db)
  expect(sorted.rows).toEqual([{ first: true }])
  await seed(db, 'empty', Date.now())
  const identity = { identify: async () => samplePersonId(firstCouncil), choose: () => ({}) }
  const app = createApp({ db, identity, now: () => 0, bell: createBell() })
  const tops: string[] = []
  for (const { code: partner } of communities.slice(0, 4)) {
    const answer = await app.request('/api/partnerships', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': uuidv7() },
      body: JSON.stringify({ id: uuidv7(), outpost: firstCouncil, partner }),
    })
    expect(answer.status).toBe(201)
    const own = await db.selectFrom('side').select('position').where('community', '=', firstCouncil).execute()
    tops.push(own.map(({ position }) => position).toSorted((a, b) => (a < b ? -1 : 1))[0] ?? '')
  }
  expect(new Set(tops).size).toBe(4)
  await db.destroy()
})
