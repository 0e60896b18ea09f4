import { accessSync, constants, mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { forgetAnswers } from './answer-once.ts'
import { createApp } from './app.ts'
import { type Bell, createBell } from './bell.ts'
import { type Config, readConfig, WrongSetting } from './config.ts'
import { migrate } from './db/migrations.ts'
import type { Db } from './db/schema.ts'
import { openSqlite } from './db/sqlite.ts'
import { brotliJson } from './files/brotli.ts'
import { clientFiles } from './files/client-files.ts'
import { pickedPerson } from './identity/picked-person.ts'
import { loopbackOnly } from './loopback-only.ts'
import { searchCommunities } from './queries/search-communities.ts'
import { firstCouncil, samplePersonId } from './sample/people.ts'
import { seed } from './sample/seed.ts'

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Ends the start with one sentence that a person can act on. */
function giveUp(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

function settings(): Config {
  try {
    return readConfig(process.env, process.argv.slice(2))
  } catch (error) {
    if (error instanceof WrongSetting) giveUp(`Wrong setting: ${error.message}.`)
    throw error
  }
}

function openFolder(folder: string): Db {
  const path = resolve(folder)
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    accessSync(path, constants.W_OK)
    return openSqlite(join(path, 'plich.sqlite'))
  } catch (error) {
    return giveUp(
      `The data folder ${path} cannot be written (${messageOf(error)}); make it writable or name another one in PLICH_DATA.`,
    )
  }
}

async function openDatabase(config: Config, bell: Bell): Promise<{ db: Db; leave: () => Promise<void> }> {
  if (config.databaseUrl === null) return { db: openFolder(config.dataFolder), leave: async () => {} }
  // Most homes never need its driver.
  const { joinBells, openPostgres } = await import('./db/postgres.ts')
  try {
    const joined = await joinBells(config.databaseUrl, bell)
    return { db: openPostgres(config.databaseUrl), leave: joined.stop }
  } catch (error) {
    return giveUp(
      `The database in DATABASE_URL does not answer (${messageOf(error)}); check the address and that PostgreSQL runs.`,
    )
  }
}

const config = settings()
const bell = createBell()
const { db, leave } = await openDatabase(config, bell)
try {
  await migrate(db)
  await seed(db, config.world, Date.now())
  await forgetAnswers(db, Date.now())
} catch (error) {
  giveUp(`The database could not be prepared (${messageOf(error)}).`)
}

// The search index takes a moment to build: better before anybody waits for an answer.
searchCommunities('к')

const app = new Hono()
app.use(loopbackOnly)
// Only what is read: answers to writes are short, and wrapping each would cost a write a tenth of its time.
app.get('*', compress({ threshold: 1024 }))
app.get('/api/*', brotliJson)
// A page of another site that loads an address of ours sends no Origin; its browser is told to keep the answer from it.
app.get('/api/*', async (c, next) => {
  await next()
  c.header('cross-origin-resource-policy', 'same-origin')
  c.header('x-content-type-options', 'nosniff')
})
const identity = pickedPerson(samplePersonId(firstCouncil))
const api = createApp({ db, identity, now: Date.now, bell })
// Handed over whole: mounted as routes, each of its steps would be wrapped once more at every request.
for (const path of ['/api/*', '/healthz']) app.all(path, (c) => api.fetch(c.req.raw, c.env))
app.route('/', clientFiles(resolve(import.meta.dirname, '../dist')))

const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, (address: AddressInfo) => {
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address
  console.log(`Пліч is ready: http://${host}:${address.port}`)
  console.log('There are no accounts yet: whoever opens this address on this machine picks the person to work as.')
})

server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE')
    giveUp(`Port ${config.port} is taken; stop what uses it or start with another one: PORT=3001 npm start.`)
  if (error.code === 'EACCES')
    giveUp(`Port ${config.port} needs more rights than this user has; choose one above 1023 with PORT.`)
  giveUp(`The server could not start (${error.message}).`)
})

// A server that runs for months forgets, too. Missing a day is harmless: the next one does it.
const forgetting = setInterval(() => void forgetAnswers(db, Date.now()).catch(() => {}), 86_400_000)

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  clearInterval(forgetting)
  // Open streams never end by themselves; requests under way get a moment to finish.
  const ended = new Promise<void>((done) => server.close(() => done()))
  setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 1000).unref()
  await ended
  await leave()
  await db.destroy()
  process.exit(0)
}
process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => void stop())
