import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Bell } from '../bell.ts'
import type { Database, Db } from './schema.ts'

// int8 and numeric hold moments, sequence numbers and kopiykas, all far below 2^53: numbers, not strings.
const int8 = 20
const numeric = 1700
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === int8 || oid === numeric
      ? Number
      : pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
}

/** Opens PostgreSQL by its URL with a pool of connections. */
export function openPostgres(url: string): Db {
  const pool = new pg.Pool({ connectionString: url, max: 10, types })
  // A connection that breaks while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {})
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}

const channel = 'plich_log'

/**
 * Lets several server processes hear each other's writes. Missing a ring is harmless (readers ask again by themselves),
 * so a broken listening connection is simply made anew.
 */
export async function joinBells(url: string, bell: Bell): Promise<{ stop: () => Promise<void> }> {
  const sender = new pg.Pool({ connectionString: url, max: 1 })
  sender.on('error', () => {})
  let stopped = false
  let listener: pg.Client | null = null
  let retry: NodeJS.Timeout | undefined
  const listen = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    client.on('notification', () => bell.ringHere())
    client.on('end', () => {
      if (!stopped) retry = setTimeout(() => void listen().catch(() => {}), 1000)
    })
    await client.connect()
    await client.query(`listen ${channel}`)
    listener = client
  }
  await listen()
  bell.onRing = () => void sender.query(`notify ${channel}`).catch(() => {})
  return {
    stop: async () => {
      stopped = true
      clearTimeout(retry)
      await listener?.end()
      await sender.end()
    },
  }
}
