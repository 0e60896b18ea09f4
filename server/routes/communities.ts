import { createRoute, z } from '@hono/zod-openapi'
import { community } from '#domain/contract/api.ts'
import { json, refusals } from '../answers.ts'
import { searchCommunities } from '../queries/search-communities.ts'
import { newRouter } from '../router.ts'

const search = createRoute({
  method: 'get',
  path: '/communities',
  summary: 'Communities of the register by name, centre, former name or oblast; best match first',
  request: {
    query: z.object({ q: z.string().max(200).default(''), limit: z.coerce.number().int().min(1).max(50).default(20) }),
  },
  responses: { 200: json(z.object({ items: z.array(community) }), 'Matches'), ...refusals },
})

export const communityRoutes = newRouter().openapi(search, (c) => {
  const { q, limit } = c.req.valid('query')
  return c.json({ items: searchCommunities(q, limit) }, 200)
})
