import { createRoute } from '@hono/zod-openapi'
import { me, personas, session } from '#domain/contract/api.ts'
import { Problem } from '#domain/problem.ts'
import { body, json, refusals } from '../answers.ts'
import { findPerson, findPersonas, meOf } from '../queries/people.ts'
import { newRouter } from '../router.ts'

const readMe = createRoute({
  method: 'get',
  path: '/me',
  summary: 'Who I am and what I may do',
  responses: { 200: json(me, 'The viewer'), ...refusals },
})
const readPersonas = createRoute({
  method: 'get',
  path: '/personas',
  summary: 'People who can be picked while there are no accounts',
  responses: { 200: json(personas, 'People by council'), ...refusals },
})
const choose = createRoute({
  method: 'post',
  path: '/session',
  summary: 'Pick the person to work as',
  request: { body: body(session) },
  responses: { 200: json(me, 'The viewer from now on'), ...refusals },
})

export const meRoutes = newRouter()
  .openapi(readMe, async (c) => {
    const { db, viewer } = c.var
    return c.json(await meOf(db, viewer), 200, { 'cache-control': 'private, no-store' })
  })
  .openapi(readPersonas, async (c) => c.json({ items: await findPersonas(c.var.db) }, 200))
  .openapi(choose, async (c) => {
    const { db, identity } = c.var
    const person = await findPerson(db, c.req.valid('json').person)
    if (!person) throw new Problem('not-found')
    return c.json(await meOf(db, person), 200, identity.choose(person.id))
  })
