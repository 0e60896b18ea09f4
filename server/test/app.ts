import type { OpenAPIHono } from '@hono/zod-openapi'
import { uuidv7 } from 'uuidv7'
import { inject } from 'vitest'
import { z } from 'zod'
import { activityPage, written } from '#domain/contract/api.ts'
import { card, partnershipRecord } from '#domain/contract/partnership.ts'
import { problemDocument } from '#domain/contract/problems.ts'
import type { Role } from '#domain/permission.ts'
import type { Stage } from '#domain/stage.ts'
import { createApp } from '../app.ts'
import { type Bell, createBell } from '../bell.ts'
import { migrate } from '../db/migrations.ts'
import { openPostgres } from '../db/postgres.ts'
import type { Db } from '../db/schema.ts'
import { openSqlite } from '../db/sqlite.ts'
import type { Env } from '../env.ts'
import { communities } from '../register.ts'
import { createDatabase } from './postgres.ts'

export const engines = ['sqlite', 'postgres'] as const
export type Engine = (typeof engines)[number]

/** The first council, its partner, and a third one that takes no part. */
export const ours = 'UA63120190000093717'
export const theirs = 'UA61020070000092368'
export const foreign = 'UA26040330000019235'

const staff = {
  coordinator: [ours, 'coordinator'],
  second: [ours, 'coordinator'],
  head: [ours, 'head'],
  reviewer: [ours, 'reviewer'],
  admin: [ours, 'admin'],
  partner: [theirs, 'coordinator'],
  partnerHead: [theirs, 'head'],
  stranger: [foreign, 'admin'],
} as const satisfies Record<string, readonly [string, Role]>
export type Who = keyof typeof staff

const order = Object.keys(staff)
/** The id of one of the people. */
export const personId = (who: Who): string =>
  `00000000-0000-7000-8000-${String(order.indexOf(who) + 1).padStart(12, '0')}`

export type Sent = {
  /** Who asks; null for nobody. The coordinator of our council when left out. */
  as?: Who | null
  key?: string | null
  /** The version the change is based on, as a number, or the header's text as it is. */
  version?: number | string | undefined
  headers?: Record<string, string>
}
export type Answer = { status: number; headers: Headers; text: string; json: unknown }

const written200 = z.object({ line: written.shape.line, card })
const problem = problemDocument.extend({ existing: z.string().optional(), current: card.optional() })

/** What a write answered; fails the test when it was refused. */
export function told(answer: Answer): z.infer<typeof written200> {
  if (answer.status >= 300) throw new Error(`refused: ${answer.status} ${answer.text}`)
  return written200.parse(answer.json)
}

/** What a refusal said; fails the test when it is no problem document or its status and code do not fit together. */
export function refused(answer: Answer): z.infer<typeof problem> {
  if (answer.headers.get('content-type') !== 'application/problem+json')
    throw new Error(`no problem document: ${answer.status} ${answer.text}`)
  const document = problem.parse(answer.json)
  if (document.status !== answer.status) throw new Error(`the document tells another status: ${answer.text}`)
  return document
}

type Verb = (path: string, body: unknown, sent?: Sent) => Promise<Answer>

/** Everything a test needs: the app on an empty database of its own, people, a clock that stands still. */
export type World = {
  app: OpenAPIHono<Env>
  db: Db
  bell: Bell
  clock: { now: number }
  get: (path: string, sent?: Sent) => Promise<Answer>
  post: Verb
  put: Verb
  patch: Verb
  /** Opens a partnership of our council with a community that has none yet, or with the one named. */
  open: (partner?: string) => Promise<{ id: string; version: number }>
  /** Moves as the coordinator, with a reason. */
  move: (id: string, version: number, to: Stage, more?: object) => Promise<Answer>
  read: (id: string, as?: Who) => Promise<z.infer<typeof partnershipRecord>>
  activity: (after: number, as?: Who) => Promise<z.infer<typeof activityPage>>
  close: () => Promise<void>
}

async function openDatabase(engine: Engine): Promise<Db> {
  return engine === 'sqlite' ? openSqlite(':memory:') : openPostgres(await createDatabase(inject('postgresUrl')))
}

async function addPeople(db: Db, at: number): Promise<void> {
  const councils = [ours, theirs, foreign].map((code) => ({ code, settings: '{}', created_at: at }))
  await db.insertInto('council').values(councils).execute()
  const people = Object.entries(staff).map(([name, [council, role]], index) => ({
    id: personId(order[index] as Who),
    council,
    role,
    name,
    created_at: at,
  }))
  await db.insertInto('person').values(people).execute()
}

const isWho = (name: string): name is Who => name in staff

/** Makes the app over a database; several apps over one database stand for several processes. */
export function serveOver(db: Db, clock: { now: number }, bell: Bell = createBell()): OpenAPIHono<Env> {
  const identify = async (request: Request): Promise<string | null> => {
    const who = request.headers.get('x-person') ?? ''
    return isWho(who) ? personId(who) : null
  }
  const identity = { identify, choose: (person: string) => ({ 'x-chosen': person }) }
  return createApp({ db, identity, now: () => clock.now, bell })
}

export async function send(
  app: OpenAPIHono<Env>,
  method: string,
  path: string,
  body: unknown,
  sent: Sent,
): Promise<Answer> {
  const { as = 'coordinator', key, version, headers = {} } = sent
  const all: Record<string, string> = { ...(as === null ? {} : { 'x-person': as }) }
  if (method !== 'GET') all['content-type'] = 'application/json'
  if (method !== 'GET' && key !== null) all['idempotency-key'] = key ?? uuidv7()
  if (version !== undefined) all['if-match'] = typeof version === 'number' ? `"${version}"` : version
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const init = { method, headers: { ...all, ...headers }, ...(method === 'GET' ? {} : { body: text }) }
  const response = await app.request(`/api${path}`, init)
  const answered = await response.text()
  const isJson = (response.headers.get('content-type') ?? '').includes('json')
  return {
    status: response.status,
    headers: response.headers,
    text: answered,
    json: isJson && answered !== '' ? JSON.parse(answered) : null,
  }
}

/** A fresh database of the engine with the people above, and the API over it. */
export async function newWorld(engine: Engine): Promise<World> {
  const clock = { now: Date.parse('2025-06-18T09:00:00Z') }
  const db = await openDatabase(engine)
  await migrate(db)
  await addPeople(db, clock.now)
  const bell = createBell()
  const app = serveOver(db, clock, bell)
  const free = communities.filter(({ code }) => ![ours, theirs, foreign].includes(code)).map(({ code }) => code)
  const post: Verb = (path, body, sent = {}) => send(app, 'POST', path, body, sent)
  const get: World['get'] = (path, sent = {}) => send(app, 'GET', path, null, sent)
  return {
    app,
    db,
    bell,
    clock,
    get,
    post,
    put: (path, body, sent = {}) => send(app, 'PUT', path, body, sent),
    patch: (path, body, sent = {}) => send(app, 'PATCH', path, body, sent),
    open: async (partner = free.pop() ?? '') => {
      const { card: made } = told(await post('/partnerships', { id: uuidv7(), outpost: ours, partner }))
      return { id: made.id, version: made.version }
    },
    move: (id, version, to, more = {}) =>
      post(`/partnerships/${id}/move`, { to, reason: 'Так склалося', ...more }, { version }),
    read: async (id, as = 'coordinator') => partnershipRecord.parse((await get(`/partnerships/${id}`, { as })).json),
    activity: async (after, as = 'coordinator') =>
      activityPage.parse((await get(`/activity?after=${after}`, { as })).json),
    close: () => db.destroy(),
  }
}
