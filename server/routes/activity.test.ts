import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { activityPage, history } from '#domain/contract/api.ts'
import { lastSeq } from '../queries/activity.ts'
import { engines, newWorld, refused, theirs, told, type Who, type World } from '../test/app.ts'

describe.each(engines)('activity on %s', (engine) => {
  let world: World
  beforeAll(async () => {
    world = await newWorld(engine)
  })
  afterAll(() => world.close())

  const last = (): Promise<number> => lastSeq(world.db)

  /** The first events of a stream, read until `wanted` pages of news have come. */
  async function listen(after: number, wanted: number, headers: Record<string, string> = {}, as: Who = 'coordinator') {
    const response = await world.app.request(`/api/activity?after=${after}`, {
      headers: { accept: 'text/event-stream', 'x-person': as, ...headers },
    })
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    if (!reader) throw new Error('the stream has no body')
    let text = ''
    const events = () =>
      text
        .split('\n\n')
        .slice(0, -1)
        .filter((event) => event.startsWith('event: activity'))
    return {
      type: response.headers.get('content-type'),
      news: async () => {
        while (events().length < wanted) {
          const { value, done } = await reader.read()
          if (done) break
          text += value
        }
        await reader.cancel()
        return events().map((event) => {
          const data =
            event
              .split('\n')
              .find((row) => row.startsWith('data: '))
              ?.slice(6) ?? ''
          return { id: /^id: (.*)$/m.exec(event)?.[1], page: activityPage.parse(JSON.parse(data)) }
        })
      },
    }
  }

  test('whoever asks after a place hears every line since, once, with the cards as they are now', async () => {
    const from = await last()
    const { id } = await world.open()
    told(await world.move(id, 1, 'visit'))
    const page = await world.activity(from)
    expect(page.items.map(({ kind }) => kind)).toEqual(['created', 'moved'])
    expect(page.items.map(({ seq }) => seq)).toEqual([from + 1, from + 2])
    expect(page.cards).toEqual([expect.objectContaining({ id, stage: 'visit', version: 2 })])
    expect(await world.activity(page.last)).toEqual({ items: [], cards: [], last: page.last, more: false })
  })

  test('news of other councils moves the place on without being told', async () => {
    const from = await last()
    const { id } = await world.open()
    const page = await world.activity(from, 'stranger')
    expect(page).toEqual({ items: [], cards: [], last: from + 1, more: false })
    expect((await world.activity(from)).items.map((line) => line.partnership)).toEqual([id])
  })

  test('a place beyond the end is answered with nothing, and stays', async () => {
    expect(await world.activity(9_000_000)).toEqual({ items: [], cards: [], last: 9_000_000, more: false })
  })

  test.each(['-1', '1.5', 'x', '1e400', '9007199254740993', 'NaN'])('%s is no place in the log', async (after) => {
    const answer = await world.get(`/activity?after=${after}`)
    expect(answer.status).toBe(422)
    expect(new Set(refused(answer).errors?.map(({ field }) => field))).toEqual(new Set(['after']))
  })

  test('a long absence is told in pages without a gap', async () => {
    const from = await last()
    const { id } = await world.open()
    for (let place = 0; place < 450; place += 1)
      told(
        await world.post(
          `/partnerships/${id}/move`,
          { to: 'contact', position: place % 2 ? 'a1' : 'a2' },
          { version: 1 },
        ),
      )
    const seen: number[] = []
    let page = await world.activity(from)
    seen.push(...page.items.map(({ seq }) => seq))
    while (page.more) {
      page = await world.activity(page.last)
      seen.push(...page.items.map(({ seq }) => seq))
    }
    expect(seen).toEqual(Array.from({ length: 451 }, (_, index) => from + 1 + index))
    const foreign = await world.activity(from, 'partner')
    expect(foreign.items).toEqual([])
  })

  test('the other side’s order and notes are never told, in lines, cards, history or answers', async () => {
    const from = await last()
    const { id } = await world.open(theirs)
    told(await world.patch(`/partnerships/${id}`, { notes: 'Таємниця Південної' }, { version: 1 }))
    told(await world.post(`/partnerships/${id}/move`, { to: 'contact', position: 'a9secret' }, { version: 2 }))
    told(await world.move(id, 2, 'visit', { position: 'a8secret' }))
    const { items } = await world.activity(from)
    expect(items.map(({ kind }) => kind)).toEqual(['created', 'changed', 'placed', 'moved'])
    const answers = await Promise.all([
      world.get(`/activity?after=${from}`, { as: 'partner' }),
      world.get(`/partnerships/${id}/activity`, { as: 'partner' }),
      world.get(`/partnerships/${id}`, { as: 'partner' }),
      world.get('/board', { as: 'partner' }),
      world.patch(`/partnerships/${id}`, {}, { as: 'partner', version: 3 }),
    ])
    for (const { status, text } of answers) {
      expect(status).toBe(200)
      expect(text).not.toMatch(/Таємниця|secret/)
    }
    const theirPage = await world.activity(from, 'partner')
    expect(theirPage.items.map(({ kind }) => kind)).toEqual(['created', 'changed', 'moved'])
    const stale = await world.patch(`/partnerships/${id}`, { wave: 1 }, { as: 'partner', version: 1 })
    expect(stale.text).not.toMatch(/Таємниця|secret/)
  })

  test('the history of a partnership is told newest first, with who and why', async () => {
    const { id } = await world.open()
    told(await world.move(id, 1, 'visit', { reason: 'Домовились телефоном', deviceAt: 1_750_000_000_000 }))
    const { items } = history.parse((await world.get(`/partnerships/${id}/activity`)).json)
    expect(items.map(({ kind }) => kind)).toEqual(['moved', 'created'])
    expect(items[0]).toMatchObject({
      actorName: 'coordinator',
      reason: 'Домовились телефоном',
      at: world.clock.now,
      deviceAt: 1_750_000_000_000,
    })
  })

  test('a stream tells at once what happens, in the same pages', async () => {
    const from = await last()
    const stream = await listen(from, 2)
    expect(stream.type).toContain('text/event-stream')
    const first = await world.open()
    const { items } = await world.activity(from)
    const second = await world.open()
    const [one, two] = await stream.news()
    expect(one?.page.items).toEqual(items)
    expect(one?.page.cards.map(({ id }) => id)).toEqual([first.id])
    expect(two?.page.items.map((line) => line.partnership)).toEqual([second.id])
    expect(two?.id).toBe(String(two?.page.last))
  })

  test('a stream that broke goes on after the last event that was heard', async () => {
    const from = await last()
    await world.open()
    const heard = await last()
    const { id } = await world.open()
    const stream = await listen(from, 1, { 'last-event-id': String(heard) })
    const [page] = await stream.news()
    expect(page?.page.items.map((line) => line.partnership)).toEqual([id])
  })

  test('a retried write is told once', async () => {
    const { id } = await world.open()
    const from = await last()
    const key = uuidv7()
    const body = { to: 'visit', reason: 'Так' }
    told(await world.post(`/partnerships/${id}/move`, body, { key, version: 1 }))
    told(await world.post(`/partnerships/${id}/move`, body, { key, version: 1 }))
    expect((await world.activity(from)).items).toHaveLength(1)
  })
})
