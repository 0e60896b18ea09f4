import { MutationObserver, type QueryClient } from '@tanstack/react-query'
import { findCard, putCard } from '#api/board.ts'
import type { Failure } from '#api/failure.ts'
import { type MoveRequest, moveKey, moveMutation, moveRequest } from '#api/move.ts'
import type { Written } from '#domain/api.ts'
import type { Card } from '#domain/partnership.ts'
import { t } from '#i18n/i18n.ts'
import { askMove } from '#stores/asked-move.ts'
import { wantFocus } from '#stores/focus.ts'
import { forgetMove, rememberMove, useLastMove } from '#stores/last-move.ts'
import { notify, withdraw } from '#stores/notices.ts'
import { failureText } from './failure-text.ts'

/** Sends a move. Its outcome is told by `tellMoveOutcomes`, also when this page is long gone and another one sends it. */
export function sendMove(client: QueryClient, request: MoveRequest): void {
  // A card that changes its column is made anew there; focus that stood on it goes along.
  if (document.activeElement?.closest(`[data-card-id="${request.id}"]`)) wantFocus(request.id, request.body.to)
  // The outcome is told in one place for all moves; here it has nobody to tell.
  new MutationObserver(client, moveMutation).mutate(request).catch(() => {})
}

/** Takes back the last move of this person, if there is one to take back. */
export function undoLastMove(client: QueryClient): void {
  const { lastMove } = useLastMove.getState()
  const card = lastMove && findCard(client, lastMove.id)
  if (!lastMove || !card) return
  forgetMove()
  wantFocus(card.id, lastMove.from)
  sendMove(client, moveRequest(card, { to: lastMove.from }, lastMove.line))
}

function tellSuccess(client: QueryClient, { line }: Written, request: MoveRequest): void {
  const { id, name, from, undoes } = request
  const { to } = request.body
  withdraw(`move ${id}`)
  if (from === to) return
  const stages = { name, from: t(`stage.${from}`), to: t(`stage.${to}`) }
  if (undoes !== null) {
    forgetMove()
    notify({ tone: 'status', text: t('move.undone', stages), about: 'move' })
    return
  }
  rememberMove({ id, name, line: line.id, from, to, at: Date.now() })
  const action = { label: t('move.undo'), onAct: () => undoLastMove(client) }
  notify({ tone: 'status', text: t('move.done', stages), about: 'move', action })
}

const isCard = (value: unknown): value is Card =>
  typeof value === 'object' && value !== null && 'stage' in value && 'version' in value

/** Somebody else was quicker: their version stands, both are told, and the person decides. */
function tellStale(client: QueryClient, failure: Failure, { id, name, from, undoes, body }: MoveRequest): void {
  const { current } = failure.extra
  if (isCard(current)) putCard(client, current)
  const now = findCard(client, id)
  if (!now) return
  const detail = t('move.stale-both', {
    yours: t(`stage.${body.to}`),
    theirs: t(`stage.${now.stage}`),
    from: t(`stage.${from}`),
  })
  const again = (): void => {
    const card = findCard(client, id)
    if (card) sendMove(client, moveRequest(card, body, undoes))
  }
  const settled = now.stage === body.to
  notify({
    tone: 'alert',
    text: t('move.stale', { name }),
    detail,
    about: `move ${id}`,
    ...(settled ? {} : { action: { label: t('move.stale-again'), onAct: again } }),
  })
}

function tellFailure(client: QueryClient, failure: Failure, request: MoveRequest): void {
  const { id, name, body } = request
  if (failure.code === 'stale') return tellStale(client, failure, request)
  const card = findCard(client, id)
  if (failure.code === 'needs-reason' && card) return askMove({ card, to: body.to, position: body.position })
  const text = t('move.failed', { name, why: failureText(failure, t) })
  const action = failure.passing ? { action: { label: t('ui.retry'), onAct: () => sendMove(client, request) } } : {}
  notify({ tone: 'alert', text, about: `move ${id}`, ...action })
}

/** Tells how every move ended, once and in one place: done with Undo, kept offline, refused with why. Answers the clean-up. */
export function tellMoveOutcomes(client: QueryClient): () => void {
  return client.getMutationCache().subscribe((event) => {
    if (event.type !== 'updated' || event.mutation.options.mutationKey?.[0] !== moveKey[0]) return
    const request = event.mutation.state.variables as MoveRequest
    const { action } = event
    if (action.type === 'success') tellSuccess(client, action.data as Written, request)
    if (action.type === 'error') tellFailure(client, action.error as Failure, request)
    if (action.type === 'pause' || (action.type === 'pending' && action.isPaused))
      notify({ tone: 'status', text: t('move.kept', { name: request.name }), about: `move ${request.id}` })
  })
}
