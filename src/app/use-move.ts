import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { findCard } from '#api/board.ts'
import { moveRequest } from '#api/move.ts'
import { demandsOfCard } from '#domain/move.ts'
import type { Card } from '#domain/partnership.ts'
import type { Stage } from '#domain/stage.ts'
import { askMove } from '#stores/asked-move.ts'
import { takenBack } from '#stores/last-move.ts'
import { sendMove } from './move-outcomes.ts'

export type MoveCard = (card: Card, to: Stage, position?: string) => void

/**
 * The one way a card moves, by pointer, by keyboard, from a menu or from the record: at once when nothing is asked, as
 * taking back when it returns where this person just took it from, else after the form for facts and reason.
 */
export function useMove(): MoveCard {
  const client = useQueryClient()
  return useCallback(
    (shown, to, position) => {
      // The second press of a double one comes before the card has gone: it asks for what is done already.
      const card = findCard(client, shown.id) ?? shown
      const body = position === undefined ? { to } : { to, position }
      const undoes = to === card.stage ? null : takenBack(card.id, to, Date.now())
      const asks = to !== card.stage && undoes === null && demandsOfCard(card, to).needsReason
      if (asks) askMove({ card, to, position })
      else if (to !== card.stage || position !== undefined) sendMove(client, moveRequest(card, body, undoes))
    },
    [client],
  )
}
