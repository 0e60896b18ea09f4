import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { Link, useLocation } from 'react-router'
import type { BoardAnswer } from '#domain/api.ts'
import { byPosition, hasGap, isOverdue } from '#domain/board.ts'
import { dayOf } from '#domain/calendar.ts'
import type { Me } from '#domain/contract/api.ts'
import { inQuestion, limits } from '#domain/filter.ts'
import type { Card } from '#domain/partnership.ts'
import type { Stage } from '#domain/stage.ts'
import { useT } from '#i18n/i18n.ts'
import type { Landing } from '#stores/drag.ts'
import { gotFocus } from '#stores/focus.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { useMedia } from '#ui/use-media.ts'
import styles from './board.module.css'
import { BoardProvider } from './board-context.ts'
import { positionAt, toColumns } from './columns.ts'
import { FilterBar } from './filter-bar.tsx'
import { StageColumns } from './stage-columns.tsx'
import { StageTabs } from './stage-tabs.tsx'
import { useFilter } from './use-filter.ts'
import { usePrinting } from './use-printing.ts'

const SortQuestion = lazy(async () => ({ default: (await import('./sort-question.tsx')).SortQuestion }))

/** The key before the first card of a stage, as the council's own order has it. */
function topOf(cards: readonly Card[], { card, landing }: { card: Card; landing: Landing }): string {
  const own = cards.filter((one) => one.stage === landing.stage).sort(byPosition)
  return positionAt(own, card.id, 0)
}

type Props = {
  board: Omit<BoardAnswer, 'cards'> & { cards: Card[] }
  me: Me
  now: number
  onMove: (card: Card, to: Stage, position?: string) => void
}

/** A council's board: its partnerships by stage, narrowed by the filter, moved by pointer, keyboard or menu. */
export function BoardView({ board, me, now, onMove }: Props) {
  const t = useT()
  const { search } = useLocation()
  const { filter, change } = useFilter()
  const printing = usePrinting()
  // Paper shows every stage, however narrow it is.
  const narrow = useMedia('(width < 1000px)') && !printing
  const [asked, setAsked] = useState<{ card: Card; landing: Landing } | null>(null)
  const today = dayOf(now)
  // Typing stays smooth: the cards follow a moment later.
  const narrowed = useDeferredValue(filter)
  const { cards, norms, people } = board
  const { columns, shown, of } = useMemo(
    () => toColumns(cards, narrowed, norms, today),
    [cards, narrowed, norms, today],
  )
  // What the filters count may follow a move a moment later than the card itself.
  const counted = useDeferredValue(cards)
  const counts = useMemo(() => {
    const inSight = counted.filter((card) => inQuestion(card, narrowed))
    return {
      overdue: inSight.filter((card) => isOverdue(card, norms, today)).length,
      gap: inSight.filter(hasGap).length,
      noStep: inSight.filter((card) => card.stepWhat === null).length,
    }
  }, [counted, narrowed, norms, today])

  const refusal = me.may.includes('move') ? null : t('board.may-not-move')
  const sorted = filter.sort !== 'own'
  const context = useMemo(
    () => ({ norms, today, people: new Map(people.map((person) => [person.id, person])), refusal, sorted, onMove }),
    [norms, today, people, refusal, sorted, onMove],
  )

  const land = useCallback(
    (card: Card, { stage, index }: Landing, own = !sorted) => {
      const column = columns.find((one) => one.stage === stage)
      if (!column) return
      const present = column.cards.findIndex((one) => one.id === card.id)
      if (own && stage === card.stage && present === index) return
      onMove(card, stage, own ? positionAt(column.cards, card.id, index) : undefined)
    },
    [columns, onMove, sorted],
  )
  const handleLand = useCallback(
    (card: Card, landing: Landing) => (sorted ? setAsked({ card, landing }) : land(card, landing)),
    [sorted, land],
  )
  const limited = limits(filter)

  // Whoever goes on working has their focus already: a card that comes later must not take it away.
  useEffect(() => {
    document.addEventListener('keydown', gotFocus, { capture: true })
    document.addEventListener('pointerdown', gotFocus, { capture: true })
    return () => {
      document.removeEventListener('keydown', gotFocus, { capture: true })
      document.removeEventListener('pointerdown', gotFocus, { capture: true })
    }
  }, [])

  return (
    <BoardProvider value={context}>
      <main
        id="main"
        tabIndex={-1}
        className={styles.board}
        aria-label={t('board.title', { name: board.council.name })}
      >
        <h1 className={styles.title}>{t('board.title', { name: board.council.name })}</h1>
        <FilterBar
          cards={counted}
          people={people}
          filter={filter}
          shown={shown}
          of={of}
          counts={counts}
          onChange={change}
        />
        {cards.length === 0 && (
          <EmptyState
            icon="building"
            title={t('board.empty')}
            text={t('board.empty-text')}
            action={
              me.may.includes('create') && (
                <Link to={{ pathname: '/partnerships/new', search }}>{t('board.empty-add')}</Link>
              )
            }
          />
        )}
        <p id="card-keys" hidden>
          {t('card.keys')}
        </p>
        {narrow ? (
          <StageTabs columns={columns} filtered={limited} onLand={handleLand} />
        ) : (
          <StageColumns columns={columns} filtered={limited} onLand={handleLand} />
        )}
      </main>
      {asked && (
        <Suspense>
          <SortQuestion
            {...asked}
            onCancel={() => setAsked(null)}
            onKeep={() => {
              setAsked(null)
              land(asked.card, asked.landing, false)
            }}
            onOwn={() => {
              setAsked(null)
              change({ sort: 'own' })
              // The place was chosen in an order that is being left: the card goes to the top, where it is easily found.
              onMove(asked.card, asked.landing.stage, topOf(cards, asked))
            }}
          />
        </Suspense>
      )}
    </BoardProvider>
  )
}
