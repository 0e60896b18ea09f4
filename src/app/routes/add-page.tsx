import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from 'react-router'
import { boardQuery } from '#api/board.ts'
import { queryClient } from '#api/client.ts'
import { meQuery } from '#api/me.ts'
import type { Card } from '#domain/partnership.ts'
import { AddPartnershipForm } from '#features/add/add-partnership-form.tsx'
import { loadMore, useT } from '#i18n/i18n.ts'
import { wantFocus } from '#stores/focus.ts'
import { notify } from '#stores/notices.ts'
import { Dialog } from '#ui/dialog.tsx'
import { EmptyState } from '#ui/empty-state.tsx'

export { PageError as ErrorBoundary } from '../page-error.tsx'

export async function loader(): Promise<null> {
  await Promise.all([queryClient.ensureQueryData(meQuery), queryClient.ensureQueryData(boardQuery), loadMore()])
  return null
}

/** A new partnership, over the board. */
export function Component() {
  const t = useT()
  const navigate = useNavigate()
  const { search } = useLocation()
  const { data: me } = useSuspenseQuery(meQuery)
  const { data: board } = useSuspenseQuery(boardQuery)
  const sides = new Set(board.cards.map((card) => card.side))
  const [firstSide] = sides

  const toBoard = (): void => void navigate({ pathname: '/board', search })
  const open = (path: string): void => void navigate({ pathname: path, search })

  function handleDone({ id }: Card) {
    wantFocus(id)
    toBoard()
  }

  if (!me.may.includes('create'))
    return (
      <Dialog title={t('add.title')} onClose={toBoard}>
        <EmptyState icon="warning" title={t('add.not-allowed')} text={t('problem.forbidden')} />
      </Dialog>
    )

  return (
    <AddPartnershipForm
      council={me.council}
      usualSide={sides.size === 1 ? (firstSide ?? null) : null}
      onClose={toBoard}
      onDone={handleDone}
      onAdded={({ id, name }) =>
        notify({
          tone: 'status',
          text: t('add.added', { name }),
          action: { label: t('add.open'), onAct: () => open(`/partnerships/${id}`) },
        })
      }
      onLost={(failure, name) =>
        notify({
          tone: 'alert',
          text: t('add.lost', { name }),
          detail: t(`problem.${failure.code}`),
          action: { label: t('add.back'), onAct: () => open('/partnerships/new') },
        })
      }
    />
  )
}
