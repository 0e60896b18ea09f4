import { useQueryClient } from '@tanstack/react-query'
import {
  type LoaderFunctionArgs,
  useLocation,
  useNavigate,
  useParams,
  useRevalidator,
  useRouteError,
} from 'react-router'
import { boardQuery, findCard } from '#api/board.ts'
import { queryClient } from '#api/client.ts'
import { Failure } from '#api/failure.ts'
import { meQuery } from '#api/me.ts'
import { historyQuery, partnershipQuery } from '#api/partnership.ts'
import { dayOf } from '#domain/calendar.ts'
import type { Stage } from '#domain/stage.ts'
import { RecordSheet } from '#features/record/record-sheet.tsx'
import { loadMore, useT } from '#i18n/i18n.ts'
import { wantFocus } from '#stores/focus.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { failureText } from '../failure-text.ts'
import { useMove } from '../use-move.ts'
import { useNow } from '../use-now.ts'

export async function loader({ params }: LoaderFunctionArgs): Promise<null> {
  const { id = '' } = params
  await Promise.all([
    queryClient.ensureQueryData(partnershipQuery(id)),
    queryClient.ensureQueryData(historyQuery(id)),
    queryClient.ensureQueryData(meQuery),
    queryClient.ensureQueryData(boardQuery),
    loadMore(),
  ])
  return null
}

/** The record of one partnership, over the board and at its own address. */
export function Component() {
  const { id = '' } = useParams()
  const { search } = useLocation()
  const navigate = useNavigate()
  const client = useQueryClient()
  const move = useMove()
  const today = dayOf(useNow())

  function handleClose() {
    wantFocus(id)
    void navigate({ pathname: '/board', search })
  }

  function handleMove(to: Stage) {
    const card = findCard(client, id)
    if (card) move(card, to)
  }

  return <RecordSheet key={id} id={id} today={today} onMove={handleMove} onClose={handleClose} />
}

/** There is no such record, or no line to read it by. The board stays behind, and its texts are all there is for sure. */
export function ErrorBoundary() {
  const t = useT()
  const error = useRouteError()
  const { search } = useLocation()
  const navigate = useNavigate()
  const { revalidate } = useRevalidator()
  const failure = error instanceof Failure ? error : new Failure('unexpected')
  // An address that could be no record's is refused as invalid.
  const missing = failure.code === 'not-found' || failure.code === 'invalid'

  function handleClose() {
    void navigate({ pathname: '/board', search })
  }

  return (
    <Dialog kind="sheet" title={t('shell.failed')} onClose={handleClose}>
      <ErrorPanel
        title={failureText(missing ? new Failure('not-found') : failure, t)}
        onRetry={missing ? undefined : () => void revalidate()}
      >
        <Button variant="primary" onClick={handleClose}>
          {t('shell.to-board')}
        </Button>
      </ErrorPanel>
    </Dialog>
  )
}
