import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, type MockInstance, test, vi } from 'vitest'
import { z } from 'zod'
import { engines, newWorld, ours, refused, send, type World } from './test/app.ts'

const schemaObject = z.looseObject({
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string() })).optional(),
  requestBody: z.looseObject({ content: z.record(z.string(), z.object({ schema: z.unknown() })) }).optional(),
})
const document = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), schemaObject)) })

type Shape = { [key: string]: unknown }
const isShape = (value: unknown): value is Shape => typeof value === 'object' && value !== null
const shapes = (value: unknown): Shape[] => (Array.isArray(value) ? value.filter(isShape) : [])

const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '\u0000',
    '\ud800',
    'а\u0000б',
    '2025-02-31',
    '12025-01-01',
    'a0',
    'a0\u0000V',
    '__proto__',
    '😀'.repeat(400),
  ),
  fc.constantFrom(
    'contact',
    'visit',
    'appeal',
    'Так',
    '2025-06-18',
    ours,
    'UA56060350000045909',
    'UA99999999999999999',
  ),
)
const oddNumber = fc.constantFrom(0, -0, -1, 0.5, 1e21, 2 ** 53, 2 ** 31, 4_102_444_800_001)
const oddThing = fc.oneof(oddText, oddNumber, fc.constantFrom(null, true), fc.jsonValue({ maxDepth: 3 }))

/** Values that a schema of the document describes, now and then spoiled at any depth. */
function madeBy(schema: unknown): fc.Arbitrary<unknown> {
  if (!isShape(schema)) return oddThing
  const union = [...shapes(schema['anyOf']), ...shapes(schema['oneOf']), ...shapes(schema['allOf'])]
  const sound =
    union.length > 0
      ? fc.oneof(...union.map(madeBy))
      : schema['const'] !== undefined
        ? fc.constant(schema['const'])
        : soundBy(schema)
  return fc.oneof({ arbitrary: sound, weight: 12 }, { arbitrary: oddThing, weight: 1 })
}

function soundBy(schema: Shape): fc.Arbitrary<unknown> {
  const choices = schema['enum']
  if (Array.isArray(choices)) return fc.constantFrom<unknown>(...choices)
  if (schema['type'] === 'string') {
    const pattern = typeof schema['pattern'] === 'string' ? schema['pattern'] : ''
    if (pattern.startsWith('^[0-9a-f]{8}')) return fc.constantFrom(uuidv7(), '019791c1-0000-7000-8000-000000000001')
    return oddText
  }
  if (schema['type'] === 'number' || schema['type'] === 'integer') return fc.oneof(fc.integer(), oddNumber)
  if (schema['type'] === 'null') return fc.constant(null)
  if (schema['type'] === 'array') return fc.array(madeBy(schema['items']), { maxLength: 3 })
  if (!isShape(schema['properties'])) return oddThing
  const fields = Object.fromEntries(Object.entries(schema['properties']).map(([name, one]) => [name, madeBy(one)]))
  const known = fc.record(fields, {
    requiredKeys: Object.keys(fields).filter((name) =>
      shapes([schema]).some((one) => Array.isArray(one['required']) && one['required'].includes(name)),
    ),
  })
  const extra = fc.option(fc.dictionary(oddText, oddThing, { maxKeys: 1 }), { nil: {}, freq: 8 })
  return fc.tuple(known, extra).map(([body, more]) => ({ ...body, ...more }))
}

describe.each(engines)('any writing at all on %s', (engine) => {
  let world: World
  let printed: MockInstance
  beforeAll(async () => {
    printed = vi.spyOn(console, 'error').mockImplementation(() => {})
    world = await newWorld(engine)
  })
  afterAll(async () => {
    printed.mockRestore()
    await world.close()
  })

  const versionOf = async (id: string): Promise<number> =>
    (await world.db.selectFrom('partnership').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version

  test('every route that writes answers with its line or a problem, never with an error of ours', async () => {
    const { paths } = document.parse((await world.get('/openapi.json')).json)
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { requestBody }]) =>
        requestBody ? [{ path, method, schema: requestBody.content['application/json']?.schema }] : [],
      ),
    )
    expect(routes.length).toBeGreaterThanOrEqual(18)
    const version = fc.oneof(
      { arbitrary: fc.constant('now'), weight: 6 },
      { arbitrary: fc.constantFrom(undefined, '"0"', 'x', '"999"'), weight: 1 },
    )
    const key = fc.oneof(
      { arbitrary: fc.constant(undefined), weight: 8 },
      fc.constantFrom('', 'short', 'one-key-for-all'),
    )
    const statuses = new Set<number>()
    for (const { path, method, schema } of routes) {
      const { id } = await world.open()
      const visit = uuidv7()
      await world.post(`/partnerships/${id}/visits`, { id: visit, fields: {} }, { version: 1 })
      const address = path.replace('/api', '').replace('{id}', id).replace('{evidence}', visit)
      await fc.assert(
        fc.asyncProperty(madeBy(schema), version, key, async (body, wanted, ownKey) => {
          const now = await versionOf(id)
          const sent = { version: wanted === 'now' ? now : wanted, ...(ownKey === undefined ? {} : { key: ownKey }) }
          const answer = await send(world.app, method.toUpperCase(), address, body, sent)
          statuses.add(answer.status)
          expect(answer.status, answer.text).toBeLessThan(500)
          const after = await versionOf(id)
          expect(answer.status < 300 || refused(answer).status >= 400).toBe(true)
          expect(answer.status >= 400 && after !== now, 'a refusal wrote something').toBe(false)
        }),
        { numRuns: engine === 'sqlite' ? 300 : 25 },
      )
    }
    expect(printed).not.toHaveBeenCalled()
    // A few tries a route may all miss what makes something new; hundreds do not.
    const reached = engine === 'sqlite' ? [200, 201, 422] : [200, 422]
    expect([...statuses]).toEqual(expect.arrayContaining(reached))
  }, 60_000)
})
