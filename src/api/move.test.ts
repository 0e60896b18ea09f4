import { MutationObserver, QueryClient } from '@tanstack/react-query'
import { HttpResponse, http } from 'msw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Card } from '#domain/partnership.ts'
import { startWorld } from '#mocks/node.ts'
import { applyActivity, boardQuery, findCard } from './board.ts'
import { type MoveRequest, moveMutation, moveRequest, movingIds } from './move.ts'

let world: Awaited<ReturnType<typeof startWorld>>
let client: QueryClient
let card: Card

beforeEach(async () => {
  world = await startWorld()
  client = new QueryClient()
  const { cards } = await client.fetchQuery(boardQuery)
  const found = cards.find((one) => one.name === 'Кременецька')
  if (!found) throw new Error('the sample has no Кременецька')
  card = found
})

afterEach(async () => {
  client.clear()
  await world.stop()
})

const send = (request: MoveRequest) => new MutationObserver(client, moveMutation).mutate(request)
const refuse = () => world.use(http.post('*/undo', () => HttpResponse.json({ code: 'forbidden' }, { status: 403 })))

test('a card whose second move is refused stands where the first one put it', async () => {
  refuse()
  const first = send(moveRequest(card, { to: 'contact', reason: 'Почати знову' }))
  const second = send(moveRequest(card, { to: 'appeal' }, 'some line'))

  await first
  await expect(second).rejects.toBeDefined()
  expect(findCard(client, card.id)?.stage).toBe('contact')
})

test('what somebody else did to a card during a refused move is shown after it', async () => {
  refuse()
  const moving = send(moveRequest(card, { to: 'appeal' }, 'some line'))
  await Promise.resolve()
  const theirs: Card = { ...card, stage: 'memorandum', version: card.version + 1 }
  const seq = client.getQueryData(boardQuery.queryKey)?.seq ?? 0
  applyActivity(client, { items: [], cards: [theirs], last: seq + 1, more: false }, movingIds(client))

  await expect(moving).rejects.toBeDefined()
  expect(findCard(client, card.id)?.stage).toBe('memorandum')
})
