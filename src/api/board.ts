import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { ActivityPage, BoardAnswer } from '#domain/api.ts'
import { fromCardTable } from '#domain/board.ts'
import type { Card } from '#domain/partnership.ts'
import { read } from './request.ts'

export type Board = Omit<BoardAnswer, 'cards'> & { cards: Card[] }

export const boardQuery = queryOptions({
  queryKey: ['board'],
  // Changes below keep untouched cards as they are; comparing ten thousand of them after each move would only find that out.
  structuralSharing: false,
  queryFn: async ({ signal }): Promise<Board> => {
    const answer = await read<BoardAnswer>('/api/board', signal)
    return { ...answer, cards: fromCardTable(answer.cards) }
  },
})

/** Puts a card into the cached board: in its place, or as a new one. */
export function putCard(client: QueryClient, card: Card): void {
  client.setQueryData(boardQuery.queryKey, (board) => {
    if (!board) return board
    const known = board.cards.some((one) => one.id === card.id)
    const cards = known ? board.cards.map((one) => (one.id === card.id ? card : one)) : [card, ...board.cards]
    return { ...board, cards }
  })
}

/** Changes some fields of a cached card; others keep what neighbours' moves made of them meanwhile. */
export function changeCard(client: QueryClient, id: string, fields: Partial<Card>): void {
  client.setQueryData(
    boardQuery.queryKey,
    (board) =>
      board && { ...board, cards: board.cards.map((card) => (card.id === id ? { ...card, ...fields } : card)) },
  )
}

export function findCard(client: QueryClient, id: string): Card | undefined {
  return client.getQueryData(boardQuery.queryKey)?.cards.find((card) => card.id === id)
}

const held = new WeakMap<QueryClient, Map<string, Card>>()

/** Keeps what the server said of a card while this page is moving it, for when the last of these moves has ended. */
export function holdCard(client: QueryClient, card: Card): void {
  const cards = held.get(client) ?? new Map<string, Card>()
  held.set(client, cards)
  if (card.version >= (cards.get(card.id)?.version ?? 0)) cards.set(card.id, card)
}

/** The newest of what was held of a card, which is held no more. */
export function releaseCard(client: QueryClient, id: string): Card | undefined {
  const card = held.get(client)?.get(id)
  held.get(client)?.delete(id)
  return card
}

/**
 * Brings news of the log into the cache. Cards with a write of ours under way stay as this person sees them until that
 * write has ended.
 */
export function applyActivity(client: QueryClient, page: ActivityPage, busy: ReadonlySet<string>): void {
  client.setQueryData(boardQuery.queryKey, (board) => {
    if (!board || page.last <= board.seq) return board
    for (const card of page.cards) if (busy.has(card.id)) holdCard(client, card)
    const news = new Map(page.cards.filter((card) => !busy.has(card.id)).map((card) => [card.id, card]))
    const kept = board.cards.map((card) => {
      const now = news.get(card.id)
      news.delete(card.id)
      return now && now.version >= card.version ? now : card
    })
    return { ...board, seq: page.last, cards: [...news.values(), ...kept] }
  })
  for (const id of new Set(page.items.map((line) => line.partnership)))
    void client.invalidateQueries({ queryKey: ['partnership', id] })
}
