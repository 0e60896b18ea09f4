import { createMiddleware } from 'hono/factory'

const names = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

/**
 * Without accounts the server is for this machine only. Binding to a loopback address keeps others out; this also keeps
 * out pages of other sites that point a name of theirs at it.
 */
export const loopbackOnly = createMiddleware(async (c, next) => {
  if (!names.test(c.req.header('host') ?? ''))
    return c.text('Пліч answers only on this machine: open it as http://127.0.0.1', 421)
  const origin = c.req.header('origin')
  if (origin !== undefined && !names.test(origin.replace(/^https?:\/\//, '')))
    return c.text('Requests of other sites are not answered', 403)
  return next()
})
