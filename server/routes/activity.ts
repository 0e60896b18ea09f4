import { createRoute, z } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import { activityPage, history } from '#domain/contract/api.ts'
import { id } from '#domain/contract/text.ts'
import { sees } from '#domain/permission.ts'
import { Problem } from '#domain/problem.ts'
import { json, refusals } from '../answers.ts'
import { activityAfter, historyOf } from '../queries/activity.ts'
import { findBare } from '../queries/partnership.ts'
import { newRouter } from '../router.ts'

const after = z.object({ after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0) })

const readActivity = createRoute({
  method: 'get',
  path: '/activity',
  summary: 'What happened after a place in the log, and the cards it touched',
  description: 'Ask again with `last` as `after`. With `Accept: text/event-stream` the same pages come as they happen.',
  request: { query: after },
  responses: { 200: json(activityPage, 'Lines and cards'), ...refusals },
})

const readHistory = createRoute({
  method: 'get',
  path: '/partnerships/{id}/activity',
  summary: 'The history of one partnership, newest first',
  request: { params: z.object({ id }) },
  responses: { 200: json(history, 'Lines'), ...refusals },
})

/** How long a stream rests without news: it looks at the log anyway, for writers whose ring did not reach this process. */
const restMs = 15_000

export const activityRoutes = newRouter()
  .openapi(readActivity, async (c) => {
    const { db, viewer, bell } = c.var
    let last = c.req.valid('query').after
    if (!c.req.header('accept')?.includes('text/event-stream'))
      return c.json((await activityAfter(db, viewer, last)) as never, 200, { 'cache-control': 'no-store' })
    const resumed = Number(c.req.header('last-event-id'))
    if (Number.isSafeInteger(resumed) && resumed > last) last = resumed
    return streamSSE(c, async (stream) => {
      const closed = new AbortController()
      stream.onAbort(() => closed.abort())
      while (!closed.signal.aborted) {
        // Waiting starts before looking, so that a write in between is not slept through.
        const rung = bell.wait(restMs, closed.signal)
        const page = await activityAfter(db, viewer, last)
        last = page.last
        if (page.items.length > 0)
          await stream.writeSSE({ event: 'activity', id: String(last), data: JSON.stringify(page) })
        else await stream.writeSSE({ event: 'rest', data: String(last) })
        if (!page.more) await rung
      }
    }) as never
  })
  .openapi(readHistory, async (c) => {
    const { db, viewer } = c.var
    const found = await findBare(db, c.req.valid('param').id)
    if (!found || !sees(viewer, found)) throw new Problem('not-found')
    return c.json({ items: await historyOf(db, viewer.council, found.id) } as never, 200, {
      'cache-control': 'no-store',
    })
  })
