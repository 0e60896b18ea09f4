import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { communities } from './register.ts'
import { engines, newWorld, ours, refused, told, type World } from './test/app.ts'

describe.each(engines)('safe writing on %s', (engine) => {
  let world: World
  beforeAll(async () => {
    world = await newWorld(engine)
  })
  afterAll(() => world.close())

  const lines = async (): Promise<number> => (await world.db.selectFrom('activity').select('id').execute()).length

  test('a change without the version it is based on is refused', async () => {
    const { id } = await world.open()
    const answer = await world.post(`/partnerships/${id}/move`, { to: 'visit', reason: 'Так' })
    expect(answer.status).toBe(428)
    expect(refused(answer)).toMatchObject({
      code: 'version-missing',
      errors: [{ field: 'if-match', code: 'required' }],
    })
  })

  test.each(['1', 'W/"1"', '"x"', '*', '"1", "2"', '"-1"', '"1e9"', '"9999999999999999"', ''])(
    'the version %j is of wrong form',
    async (version) => {
      const { id } = await world.open()
      const answer = await world.post(`/partnerships/${id}/move`, { to: 'visit', reason: 'Так' }, { version })
      expect(answer.status).toBe(428)
      expect(refused(answer).errors?.map(({ field }) => field)).toEqual(['if-match'])
    },
  )

  test('a stale change is refused with the card as it is now, and writes nothing', async () => {
    const { id } = await world.open()
    told(await world.move(id, 1, 'visit'))
    const before = await lines()
    const tries = await Promise.all([
      world.move(id, 1, 'appeal'),
      world.patch(`/partnerships/${id}`, { wave: 1 }, { version: 1 }),
      world.put(`/partnerships/${id}/next-step`, { what: 'Лист' }, { version: 1 }),
      world.post(`/partnerships/${id}/end`, { reason: 'Так' }, { version: 1 }),
      world.post(`/partnerships/${id}/visits`, { id: uuidv7(), fields: {} }, { version: 7 }),
    ])
    for (const answer of tries) {
      expect(answer.status).toBe(412)
      expect(refused(answer)).toMatchObject({ code: 'stale', current: { id, version: 2, stage: 'visit' } })
    }
    expect(await lines()).toBe(before)
  })

  test('of sixteen who move one card at the same moment one does, the others are shown the card', async () => {
    const { id } = await world.open()
    const before = await lines()
    const answers = await Promise.all(Array.from({ length: 16 }, () => world.move(id, 1, 'visit')))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const others = answers.filter(({ status }) => status !== 200).map(refused)
    expect(others).toHaveLength(15)
    for (const other of others)
      expect(other).toMatchObject({ code: 'stale', current: { id, version: 2, stage: 'visit' } })
    expect(await lines()).toBe(before + 1)
  })

  test.each([
    ['missing', null],
    ['too short', '1234567'],
    ['too long', 'k'.repeat(201)],
  ])('a write whose key is %s is refused', async (_, key) => {
    const partner = communities[50]?.code
    const answer = await world.post('/partnerships', { id: uuidv7(), outpost: ours, partner }, { key })
    expect(answer.status).toBe(400)
    expect(refused(answer).code).toBe('key-missing')
  })

  test('the same key gets the same answer, also after things have moved on', async () => {
    const { id } = await world.open()
    const move = () =>
      world.post(`/partnerships/${id}/move`, { to: 'visit', reason: 'Так' }, { key: `same-${id}`, version: 1 })
    const first = await move()
    told(await world.move(id, 2, 'appeal'))
    const before = await lines()
    const again = await move()
    expect([again.status, again.text]).toEqual([first.status, first.text])
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'))
    expect(await lines()).toBe(before)
  })

  test('a key used for something else is refused, whatever differs', async () => {
    const { id } = await world.open()
    const other = await world.open()
    const key = uuidv7()
    const body = { to: 'visit', reason: 'Так' }
    told(await world.post(`/partnerships/${id}/move`, body, { key, version: 1 }))
    const tries = await Promise.all([
      world.post(`/partnerships/${id}/move`, { ...body, reason: 'Ні' }, { key, version: 1 }),
      world.post(`/partnerships/${id}/move`, body, { key, version: 2 }),
      world.post(`/partnerships/${other.id}/move`, body, { key, version: 1 }),
      world.post(`/partnerships/${id}/end`, { reason: 'Так' }, { key, version: 1 }),
    ])
    expect(tries.map((answer) => [answer.status, refused(answer).code])).toEqual(Array(4).fill([422, 'key-reused']))
  })

  test('keys of different people have nothing to do with each other', async () => {
    const one = await world.open()
    const key = uuidv7()
    told(await world.post(`/partnerships/${one.id}/move`, { to: 'visit', reason: 'Так' }, { key, version: 1 }))
    const answer = await world.post(
      `/partnerships/${one.id}/move`,
      { to: 'appeal', reason: 'Так' },
      { key, version: 2, as: 'head' },
    )
    expect(told(answer).card.stage).toBe('appeal')
  })

  test('a refused write leaves its key free for the corrected one', async () => {
    const { id } = await world.open()
    const key = uuidv7()
    const silent = await world.post(`/partnerships/${id}/move`, { to: 'visit' }, { key, version: 1 })
    expect(refused(silent).code).toBe('needs-reason')
    told(await world.post(`/partnerships/${id}/move`, { to: 'visit', reason: 'Так' }, { key, version: 1 }))
  })

  test('one key sent ten times at once writes once, and all ten hear the same', async () => {
    for (const { code: partner } of communities.slice(100, 108)) {
      const before = await lines()
      const id = uuidv7()
      const ten = (send: () => Promise<{ status: number; text: string }>) =>
        Promise.all(Array.from({ length: 10 }, send))
      const sent = { key: uuidv7() }
      const opened = await ten(() => world.post('/partnerships', { id, outpost: ours, partner }, sent))
      const key = uuidv7()
      const body = { to: 'visit', reason: 'Так', position: 'a6' }
      const moved = await ten(() => world.post(`/partnerships/${id}/move`, body, { key, version: 1 }))
      const placing = { to: 'visit', position: 'a8' }
      const placeKey = uuidv7()
      const placed = await ten(() => world.post(`/partnerships/${id}/move`, placing, { key: placeKey, version: 2 }))
      const line = (await world.activity(before)).items.findLast(({ kind }) => kind === 'moved')?.id
      const undoKey = uuidv7()
      const undone = await ten(() => world.post(`/partnerships/${id}/undo`, { line }, { key: undoKey }))
      for (const answers of [opened, moved, placed, undone]) {
        expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
        expect(answers[0]?.status).toBeLessThan(300)
      }
      expect(await lines()).toBe(before + 4)
    }
  })
})
