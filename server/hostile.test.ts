import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest'
import { type Answer, engines, newWorld, ours, refused, type World } from './test/app.ts'

const partner = 'UA56060350000045909'
const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)

describe.each(engines)('hostile input on %s', (engine) => {
  let world: World
  let id = ''
  let printed: MockInstance
  beforeAll(async () => {
    printed = vi.spyOn(console, 'error').mockImplementation(() => {})
    world = await newWorld(engine)
    id = (await world.open()).id
  })
  beforeEach(() => printed.mockClear())
  afterAll(async () => {
    printed.mockRestore()
    await world.close()
  })

  const move = (body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    world.post(`/partnerships/${id}/move`, body, { version: 1, headers })
  const kept = async () => ({
    lines: (await world.db.selectFrom('activity').select('id').execute()).length,
    answers: (await world.db.selectFrom('answer').select('key').execute()).length,
    version: (await world.read(id)).version,
  })

  test.each<[string, unknown, string, string]>([
    ['an unknown field', { to: 'visit', colour: 'red' }, 'colour', 'unknown'],
    ['a wrong type', { to: 'visit', reason: 7 }, 'reason', 'type'],
    ['a list for a word', { to: ['visit'] }, 'to', 'choice'],
    ['a text that is too long', { to: 'visit', reason: 'я'.repeat(1001) }, 'reason', 'too-long'],
    ['a lone surrogate', '{"to":"visit","reason":"\\ud83d"}', 'reason', 'not-text'],
    ['NUL', '{"to":"visit","reason":"а\\u0000б"}', 'reason', 'not-text'],
    ['NUL in a place', '{"to":"contact","position":"a0\\u0000V"}', 'position', 'format'],
    ['a lone surrogate in a place', '{"to":"contact","position":"a0\\ud800V"}', 'position', 'format'],
    ['a field named as a prototype', '{"to":"visit","__proto__":{"reason":"так"}}', '__proto__', 'unknown'],
    ['a field named as a constructor', '{"to":"visit","constructor":{"prototype":1}}', 'constructor', 'unknown'],
    ['deep nesting', `{"to":"visit","reason":${deep(5000)}}`, 'reason', 'type'],
    ['very deep nesting under an unknown name', `{"to":"visit","x":${deep(60_000)}}`, 'x', 'unknown'],
    ['a number beyond all numbers', '{"to":"visit","deviceAt":1e400}', 'deviceAt', 'type'],
    ['a number too precise', '{"to":"visit","deviceAt":0.1}', 'deviceAt', 'type'],
    ['a moment in the far future', '{"to":"visit","deviceAt":99999999999999}', 'deviceAt', 'range'],
    ['no object at all', '"visit"', 'body', 'type'],
    ['null', 'null', 'body', 'type'],
  ])('%s is refused by its field, and nothing is written', async (_, body, field, code) => {
    const before = await kept()
    const answer = await move(body)
    expect(answer.status).toBe(422)
    expect(refused(answer).errors).toContainEqual(expect.objectContaining({ field, code }))
    expect(await kept()).toEqual(before)
    expect(printed).not.toHaveBeenCalled()
  })

  test.each([
    ['half a document', '{"to":'],
    ['nothing', ''],
    ['a form', 'to=visit'],
    ['a byte order mark and nothing', '\ufeff'],
  ])('%s is malformed', async (_, body) => {
    const answer = await move(body)
    expect(answer.status).toBe(400)
    expect(refused(answer).code).toBe('malformed')
    expect(printed).not.toHaveBeenCalled()
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    '',
  ])('a body of type %j is refused', async (type) => {
    const answer = await move('{"to":"visit","reason":"Так"}', { 'content-type': type })
    expect(answer.status).toBe(415)
    expect(refused(answer).code).toBe('unsupported-type')
  })

  test.each(['application/json;', 'application/json ; charset=utf-8', 'application/json; charset', 'Application/JSON'])(
    'a body of type %j is read, never silently left out',
    async (type) => {
      const { id: own } = await world.open()
      const answer = await world.patch(
        `/partnerships/${own}`,
        { wave: 3 },
        { version: 1, headers: { 'content-type': type } },
      )
      const { wave } = await world.read(own)
      expect([`${answer.status} ${wave}`]).toEqual([expect.stringMatching(/^(200 3|400 null|415 null)$/)])
    },
  )

  test.each([
    ['told', { 'content-length': '262145' }],
    ['not told', {}],
  ])('a body over the limit is refused, its length %s', async (_, headers) => {
    const answer = await move(`{"to":"visit","reason":"${'x'.repeat(262_144)}"}`, headers)
    expect(answer.status).toBe(413)
    expect(refused(answer)).toMatchObject({ code: 'too-large', limit: 262_144 })
    expect(printed).not.toHaveBeenCalled()
  })

  test.each([
    ['no id', 'x'],
    ['an id in capitals', '019791C1-0000-7000-8000-000000000001'],
    ['an id with NUL', '019791c1-0000-7000-8000-00000000000%00'],
    ['a way up', '..%2F..%2Fetc%2Fpasswd'],
    ['broken percent signs', '%E0%A4%A'],
    ['a quote', "'%20or%201=1--"],
  ])('%s in the address names nothing', async (_, name) => {
    for (const answer of [
      await world.get(`/partnerships/${name}`),
      await world.get(`/partnerships/${name}/activity`),
      await world.post(`/partnerships/${name}/move`, { to: 'visit', reason: 'Так' }, { version: 1 }),
    ])
      expect(refused(answer)).toMatchObject({ status: 404, code: 'not-found' })
    expect(printed).not.toHaveBeenCalled()
  })

  test('an address that is not there is told as a problem too', async () => {
    expect(refused(await world.get('/nothing')).code).toBe('not-found')
    expect(refused(await world.post('/board', {})).code).toBe('not-found')
  })

  test.each(['а\u0000б', '\ud800', 'nobody', "' or 1=1 --"])('a person called %j cannot be picked', async (person) => {
    const answer = await world.post('/session', { person }, { as: null })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(printed).not.toHaveBeenCalled()
  })

  test.each([
    ['what', { what: '\u0000' }],
    ['owner', { what: 'Лист', owner: 'nobody' }],
    ['due', { what: 'Лист', due: '12025-01-01' }],
  ])('a next step with a wrong %s is refused by that field', async (field, body) => {
    const answer = await world.put(`/partnerships/${id}/next-step`, body, { version: 1 })
    expect(refused(answer).errors?.map((error) => error.field)).toContain(field)
  })

  test('keys of strange letters are kept or refused, never an error of ours', async () => {
    const body = () => ({ id: uuidv7(), outpost: ours, partner })
    const odd = await world.post('/partnerships', body(), { key: 'ключ-ключ'.replace(/[^\u0000-\u00ff]/g, 'ÿ') })
    expect(odd.status).toBeLessThan(500)
    const quoted = await world.post('/partnerships', body(), { key: "'; drop table answer; --" })
    expect(quoted.status).toBeLessThan(500)
    expect(printed).not.toHaveBeenCalled()
  })

  test('a long search is cut off by its field, a strange one finds nothing', async () => {
    expect(refused(await world.get(`/communities?q=${'я'.repeat(201)}`)).errors?.[0]).toMatchObject({
      field: 'q',
      code: 'too-long',
    })
    expect(refused(await world.get('/communities?q=a&limit=0')).errors?.[0]).toMatchObject({
      field: 'limit',
      code: 'range',
    })
    expect((await world.get('/communities?q=%00%F0%9F')).status).toBe(200)
  })
})
