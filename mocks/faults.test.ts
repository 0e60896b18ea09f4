import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { board, written } from '#domain/contract/api.ts'
import { problemDocument } from '#domain/contract/problems.ts'
import { createFaults, type Failure } from './faults.ts'
import { startWorld } from './node.ts'

let world: Awaited<ReturnType<typeof startWorld>>
let key = 0

beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.stop())

async function firstCard(): Promise<{ id: string; version: number }> {
  const { cards } = board.parse(await (await fetch('/api/board')).json())
  return { id: String(cards['id']?.[0]), version: Number(cards['version']?.[0]) }
}

async function setStep(what: string, headers: Record<string, string> = {}): Promise<Response> {
  const { id, version } = await firstCard()
  key += 1
  return fetch(`/api/partnerships/${id}/next-step`, {
    method: 'PUT',
    headers: {
      'content-type': 'application/json',
      'if-match': `"${version}"`,
      'idempotency-key': `key-${key}-of-a-write`,
      ...headers,
    },
    body: JSON.stringify({ what, owner: null, due: null }),
  })
}

test('without faults a change is answered with its line and its card', async () => {
  const answer = await setStep('Зателефонувати')
  expect(written.parse(await answer.json()).line.kind).toBe('step-set')
})

test.each<[Failure, string]>([
  ['409', 'not-open'],
  ['412', 'stale'],
  ['500', 'internal'],
  ['503', 'unavailable'],
  ['507', 'storage-full'],
])('a change is refused with %s as the problem %s, and reading goes on', async (failure, code) => {
  world.faults.set({ failure })
  const answer = await setStep('Зателефонувати')
  expect(answer.status).toBe(Number(failure))
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(problemDocument.parse(await answer.json())).toMatchObject({ status: Number(failure), code })
  expect((await fetch('/api/me')).ok).toBe(true)
})

test('a stale change is told what the card is now', async () => {
  const { id, version } = await firstCard()
  world.faults.set({ failure: '412' })
  expect(await (await setStep('Зателефонувати')).json()).toMatchObject({ current: { id, version } })
})

test('offline, a change gets no answer; switched to all, reading gets none either', async () => {
  world.faults.set({ failure: 'offline' })
  await expect(setStep('Зателефонувати')).rejects.toThrow(TypeError)
  expect((await fetch('/api/me')).ok).toBe(true)
  world.faults.set({ scope: 'all' })
  await expect(fetch('/api/me')).rejects.toThrow(TypeError)
  world.faults.clear()
  expect((await fetch('/api/me')).ok).toBe(true)
})

test('a lost answer leaves the change done, and asking again with its key gives the first answer', async () => {
  const before = await firstCard()
  const headers = { 'idempotency-key': 'one-key-for-both', 'if-match': `"${before.version}"` }
  world.faults.set({ failure: 'lost-answer', next: 1 })
  await expect(setStep('Зателефонувати', headers)).rejects.toThrow(TypeError)
  expect((await firstCard()).version).toBe(before.version + 1)
  const again = written.parse(await (await setStep('Зателефонувати', headers)).json())
  expect(again.card.version).toBe(before.version + 1)
})

test('only as many requests fail as were asked for', async () => {
  const listener = vi.fn<() => void>()
  world.faults.subscribe(listener)
  world.faults.set({ failure: '500', scope: 'all', next: 2 })
  const statuses = []
  for (let request = 0; request < 3; request += 1) statuses.push((await fetch('/api/me')).status)
  expect(statuses).toEqual([500, 500, 200])
  expect(world.faults.state()).toMatchObject({ failure: null, next: null })
  expect(listener).toHaveBeenCalledTimes(3)
})

test('a delay holds an answer back for its time', async () => {
  vi.useFakeTimers()
  const faults = createFaults()
  faults.set({ latency: 2000, scope: 'all' })
  const answered = vi.fn<() => void>()
  const answering = faults.between(async () => new Response('ok'))(new Request('http://localhost/api/me'))
  void answering.then(answered)
  await vi.advanceTimersByTimeAsync(1999)
  expect(answered).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(answered).toHaveBeenCalledOnce()
  vi.useRealTimers()
})

test('an open stream ends when the line is lost, and another cannot be opened until it is back', async () => {
  const listen = () => fetch('/api/activity', { headers: { accept: 'text/event-stream' } })
  const reader = (await listen()).body?.getReader()
  expect((await reader?.read())?.done).toBe(false)
  world.faults.set({ failure: 'offline', scope: 'all' })
  let last = await reader?.read()
  while (last && !last.done) last = await reader?.read()
  expect(last?.done).toBe(true)
  await expect(listen()).rejects.toThrow(TypeError)
  world.faults.clear()
  const again = await listen()
  expect(again.ok).toBe(true)
  await again.body?.cancel()
})

test('a stream tells of a change as it happens, and can be left', async () => {
  const { id } = await firstCard()
  const answer = await fetch('/api/activity?after=100000', { headers: { accept: 'text/event-stream' } })
  await answer.body?.cancel()
  const leaving = new AbortController()
  const stream = await fetch('/api/activity', { headers: { accept: 'text/event-stream' }, signal: leaving.signal })
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  await setStep('Надіслати лист')
  let heard = ''
  while (!heard.includes('Надіслати лист')) heard += (await reader?.read())?.value ?? ''
  expect(heard).toContain(id)
  leaving.abort()
  await expect(reader?.read()).rejects.toThrow(/abort/i)
})
