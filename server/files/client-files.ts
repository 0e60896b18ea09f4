import { existsSync } from 'node:fs'
import { serveStatic } from '@hono/node-server/serve-static'
import type { MiddlewareHandler } from 'hono'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const forever = 'public, max-age=31536000, immutable'

// The board's data is wanted by every page; asking for it with the document saves a round trip on a slow line.
const preloads = ['/api/board', '/api/me'].map((path) => `<${path}>; rel=preload; as=fetch; crossorigin`).join(', ')

const documentHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('cache-control', 'no-cache')
  c.header('link', preloads)
}

const security = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    formAction: ["'self'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'same-origin',
  // TLS, where there is any, is the proxy's; saying this over plain http on a loopback address would mean nothing.
  strictTransportSecurity: false,
})

/** Serves the built client: hashed files for ever, the one page for every address that is not the API's. */
export function clientFiles(root: string): Hono {
  const app = new Hono()
  app.use(security)
  if (!existsSync(root)) return app.get('*', (c) => c.text('The client is not built yet: npm start builds it.', 503))
  app.use(
    '/assets/*',
    serveStatic({ root, precompressed: true, onFound: (_path, c) => c.header('cache-control', forever) }),
  )
  app.use('/assets/*', async (c) => c.notFound())
  app.use(
    '*',
    serveStatic({
      root,
      precompressed: true,
      index: 'none',
      onFound: (path, c) => c.header('cache-control', path.endsWith('.html') ? 'no-cache' : 'public, max-age=3600'),
    }),
  )
  app.get('*', documentHeaders, serveStatic({ root, path: 'index.html', precompressed: true }))
  return app
}
