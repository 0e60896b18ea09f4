import { createRoute } from '@hono/zod-openapi'
import type { BoardAnswer } from '#domain/api.ts'
import { toCardTable } from '#domain/board.ts'
import { board } from '#domain/contract/api.ts'
import { isKnown, json, refusals } from '../answers.ts'
import { lastSeq } from '../queries/activity.ts'
import { findCards } from '../queries/board.ts'
import { normsOf, peopleOf, toCouncil } from '../queries/people.ts'
import { newRouter } from '../router.ts'

const readBoard = createRoute({
  method: 'get',
  path: '/board',
  summary: 'The board of my council: every card, as columns of values',
  responses: { 200: json(board, 'The board'), 304: { description: 'Unchanged' }, ...refusals },
})

// Raised when a release changes what a card holds, or a browser would keep a board of the release before.
const shape = 1

export const boardRoutes = newRouter().openapi(readBoard, async (c) => {
  const { db, viewer } = c.var
  // Before the cards: whatever commits in between is then told again by the log, never missed.
  const seq = await lastSeq(db)
  const etag = `W/"${shape}-${seq}-${viewer.council}"`
  const headers = { etag, 'cache-control': 'private, no-cache' }
  if (isKnown(c, etag)) return c.body(null, 304, headers)
  const cards = await findCards(db, viewer.council)
  const answer: BoardAnswer = {
    council: toCouncil(viewer.council),
    people: await peopleOf(db, viewer.council),
    norms: await normsOf(db, viewer.council),
    seq,
    cards: toCardTable(cards),
  }
  return c.json(answer as never, 200, headers)
})
