import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useParams } from 'react-router'
import { boardQuery, findCard } from '#api/board.ts'
import { meQuery } from '#api/me.ts'
import { dayOf } from '#domain/calendar.ts'
import type { Stage } from '#domain/stage.ts'
import { RecordSheet } from '#features/record/record-sheet.tsx'
import { wantFocus } from '#stores/focus.ts'
import { useMove } from '../use-move.ts'
import { useNow } from '../use-now.ts'
import { useToBoard } from '../use-to-board.ts'

/** The record of one partnership, over the board and at its own address. */
export function Component() {
  const { id = '' } = useParams()
  const toBoard = useToBoard()
  const client = useQueryClient()
  const move = useMove()
  const today = dayOf(useNow())
  const { data: me } = useSuspenseQuery(meQuery)
  const { data: board } = useSuspenseQuery(boardQuery)
  const closed = useRef<string | null>(null)

  // Only when the sheet is gone can the card behind it take the focus.
  useEffect(
    () => () => {
      if (closed.current === null) return
      if (findCard(client, closed.current)) wantFocus(closed.current)
      else document.getElementById('main')?.focus()
    },
    [client],
  )

  function handleClose() {
    closed.current = id
    toBoard()
  }

  function handleMove(to: Stage) {
    const card = findCard(client, id)
    if (card) move(card, to)
  }

  return (
    <RecordSheet
      key={id}
      id={id}
      me={me}
      name={board.cards.find((card) => card.id === id)?.name}
      today={today}
      onMove={handleMove}
      onClose={handleClose}
    />
  )
}
