import type { OpenAPIHono } from '@hono/zod-openapi'
import { Problem } from '#domain/problem.ts'
import { limitBody } from './body-size.ts'
import type { Env, Given } from './env.ts'
import { identifyViewer, requireJson } from './guards.ts'
import { answerProblem, onError } from './problems.ts'
import { newRouter } from './router.ts'
import { activityRoutes } from './routes/activity.ts'
import { boardRoutes } from './routes/board.ts'
import { communityRoutes } from './routes/communities.ts'
import { evidenceRoutes } from './routes/evidence.ts'
import { meRoutes } from './routes/me.ts'
import { partnershipRoutes } from './routes/partnerships.ts'

/**
 * The whole API as one function from request to response. It knows no Node and no browser: database, clock, identity and
 * bell come from the home that runs it.
 */
export function createApp(given: Given): OpenAPIHono<Env> {
  const app = newRouter()
  app.onError(onError)
  app.notFound((c) => answerProblem(c, new Problem('not-found')))
  app.get('/healthz', (c) => c.json({ status: 'ok' }))
  app.use('/api/*', async (c, next) => {
    c.set('db', given.db)
    c.set('identity', given.identity)
    c.set('now', given.now)
    c.set('bell', given.bell)
    await next()
  })
  app.use('/api/*', limitBody)
  app.use('/api/*', requireJson)
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Пліч', version: '1', description: 'Partnerships between communities: stages, evidence, log.' },
  })
  app.use('/api/*', identifyViewer)
  app.route('/api', meRoutes)
  app.route('/api', communityRoutes)
  app.route('/api', boardRoutes)
  app.route('/api', activityRoutes)
  app.route('/api', partnershipRoutes)
  app.route('/api', evidenceRoutes)
  return app
}
