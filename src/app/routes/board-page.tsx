import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Outlet, useLocation, useNavigate } from 'react-router'
import { boardQuery } from '#api/board.ts'
import { followBoard } from '#api/live.ts'
import { meQuery } from '#api/me.ts'
import { moveRequest } from '#api/move.ts'
import { sendOutbox } from '#api/outbox.ts'
import { BoardView } from '#features/board/board-view.tsx'
import { useT } from '#i18n/i18n.ts'
import { answerMove, useAskedMove } from '#stores/asked-move.ts'
import { wantFocus } from '#stores/focus.ts'
import { setLost } from '#stores/line.ts'
import { Overlay } from '../lazy-page.tsx'
import { LostLine } from '../lost-line.tsx'
import { sendMove } from '../move-outcomes.ts'
import { fetchAheadOnceUsed, MoveForm } from '../parts.ts'
import { useMove } from '../use-move.ts'
import { useNow } from '../use-now.ts'
import { useTitle } from '../use-title.ts'

/** The board, with whatever stands over it: a record, a new partnership, the form of a move. */
export function Component() {
  const client = useQueryClient()
  const { data: me } = useSuspenseQuery(meQuery)
  const { data: board } = useSuspenseQuery(boardQuery)
  const asked = useAskedMove((state) => state.asked)
  const move = useMove()
  const now = useNow()
  const council = board.council.code
  const person = me.person.id
  const { pathname, search } = useLocation()
  const navigate = useNavigate()
  const t = useT()
  const opened = board.cards.find((card) => pathname === `/partnerships/${card.id}`)
  useTitle(opened ? opened.name : t('board.title', { name: board.council.name }))

  useEffect(fetchAheadOnceUsed, [])

  useEffect(() => {
    void sendOutbox(client)
    return followBoard(client, (line) => setLost(line === 'lost'))
    // Another council is another board with another place in the log, and a stream keeps the person it was opened by.
  }, [client, council, person])

  return (
    <>
      <LostLine />
      <BoardView board={board} me={me} now={now} onMove={move} />
      {/* What cannot be fetched leaves the board as it was, at the board's address. */}
      <Overlay key={pathname} onClose={() => void navigate({ pathname: '/board', search }, { replace: true })}>
        <Outlet />
      </Overlay>
      {asked && (
        <Overlay onClose={answerMove}>
          <MoveForm
            asked={asked}
            onCancel={answerMove}
            onMove={(given) => {
              answerMove()
              wantFocus(asked.card.id, asked.to)
              const body = asked.position === undefined ? { to: asked.to } : { to: asked.to, position: asked.position }
              sendMove(client, moveRequest(asked.card, { ...body, ...given }))
            }}
          />
        </Overlay>
      )}
    </>
  )
}
