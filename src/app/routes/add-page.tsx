import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { boardQuery } from '#api/board.ts'
import { meQuery } from '#api/me.ts'
import type { Card } from '#domain/partnership.ts'
import { AddPartnershipForm } from '#features/add/add-partnership-form.tsx'
import { useT } from '#i18n/i18n.ts'
import { wantFocus } from '#stores/focus.ts'
import { notify } from '#stores/notices.ts'
import { Dialog } from '#ui/dialog.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useToBoard } from '../use-to-board.ts'

/** A new partnership, over the board. */
export function Component() {
  const t = useT()
  const navigate = useNavigate()
  const { search } = useLocation()
  const { data: me } = useSuspenseQuery(meQuery)
  const { data: board } = useSuspenseQuery(boardQuery)
  const sides = new Set(board.cards.map((card) => card.side))
  const [firstSide] = sides

  const toBoard = useToBoard()
  const open = (path: string): void => void navigate({ pathname: path, search })

  const added = useRef<string | null>(null)

  function handleDone({ id }: Card) {
    added.current = id
    toBoard()
  }

  // Only when the dialog is gone can the card behind it take the focus.
  useEffect(
    () => () => {
      if (added.current !== null) wantFocus(added.current)
    },
    [],
  )

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
