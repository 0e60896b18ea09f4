import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { newWorld, type World } from './test/app.ts'

const operation = z.looseObject({
  summary: z.string().min(5),
  parameters: z
    .array(z.looseObject({ name: z.string(), in: z.string(), required: z.boolean().optional() }))
    .default([]),
  requestBody: z
    .object({
      required: z.literal(true),
      content: z.object({ 'application/json': z.object({ schema: z.looseObject({}) }) }),
    })
    .optional(),
  responses: z.record(z.string(), z.looseObject({ description: z.string().min(3) })),
})
const document = z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.record(z.string(), operation)) })

let world: World
let described: z.infer<typeof document>
beforeAll(async () => {
  world = await newWorld('sqlite')
  described = document.parse((await world.get('/openapi.json', { as: null })).json)
})
afterAll(() => world.close())

const operations = () =>
  Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({ name: `${method.toUpperCase()} ${path}`, one })),
  )

test('the document is OpenAPI 3.1 and lists every route that the app answers', () => {
  expect(described.openapi).toBe('3.1.0')
  const served = world.app.routes
    .filter(({ method, path }) => method !== 'ALL' && !['/healthz', '/api/openapi.json'].includes(path))
    .map(({ method, path }) => `${method} ${path.replace(/:([a-z]+)(\{[^}]*\})?/g, '{$1}')}`)
  expect(new Set(operations().map(({ name }) => name))).toEqual(new Set(served))
})

test('every write tells its body, and every write to the log both headers or why one is enough', () => {
  const writes = operations().filter(({ name }) => !name.startsWith('GET'))
  expect(writes).toHaveLength(18)
  const alone = ['POST /api/partnerships', 'POST /api/partnerships/{id}/undo']
  for (const { name, one } of writes.filter((write) => write.name !== 'POST /api/session')) {
    const required = one.parameters
      .filter((header) => header.in === 'header' && header.required)
      .map((header) => header.name)
    expect(required, name).toEqual(alone.includes(name) ? ['idempotency-key'] : ['idempotency-key', 'if-match'])
    expect(one.requestBody, name).toBeDefined()
  }
})

test('bodies are closed: what is not described is not taken', () => {
  for (const { name, one } of operations().filter((write) => write.one.requestBody))
    expect(one.requestBody?.content['application/json'].schema, name).toMatchObject({
      type: 'object',
      additionalProperties: false,
    })
})

test('every route says what it answers and that it may refuse', () => {
  for (const { name, one } of operations()) {
    expect(Object.keys(one.responses), name).toEqual(expect.arrayContaining(['4XX', '5XX']))
    expect(
      Object.keys(one.responses).some((status) => status.startsWith('20')),
      name,
    ).toBe(true)
  }
})

test('every path parameter is described', () => {
  for (const { name, one } of operations()) {
    const named = [...name.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter)
    const told = one.parameters.filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name)
    expect(told, name).toEqual(named)
  }
})

test('the process says that it is well without being asked who asks', async () => {
  expect((await world.app.request('/healthz')).status).toBe(200)
})
