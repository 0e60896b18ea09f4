import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { Problem } from '#domain/problem.ts'
import type { Acting } from './commands/commit.ts'
import type { Env } from './env.ts'
import { findPerson } from './queries/people.ts'

const writes = new Set(['POST', 'PUT', 'PATCH'])

/** A write carries JSON and says so; forms of foreign pages cannot. */
export const requireJson = createMiddleware<Env>(async (c, next) => {
  const type = c.req.header('content-type') ?? ''
  if (writes.has(c.req.method) && !/^application\/json\s*(;|$)/i.test(type)) throw new Problem('unsupported-type')
  await next()
})

const open = new Set(['/api/session', '/api/personas', '/api/openapi.json'])

/** Puts the person behind the request into the context; everything but choosing a person needs one. */
export const identifyViewer = createMiddleware<Env>(async (c, next) => {
  if (!open.has(c.req.path)) {
    const id = await c.var.identity.identify(c.req.raw)
    const person = id === null ? undefined : await findPerson(c.var.db, id)
    if (!person) throw new Problem('unauthenticated')
    c.set('viewer', person)
  }
  await next()
})

/** Who writes and when; the version comes from `If-Match` where the route asks for it. */
export function acting(c: Context<Env>): Acting {
  const match = c.req.header('if-match')
  return { viewer: c.var.viewer, at: c.var.now(), base: match === undefined ? null : Number(/\d+/.exec(match)?.[0]) }
}
