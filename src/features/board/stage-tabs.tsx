import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Card } from '#domain/partnership.ts'
import type { Stage } from '#domain/stage.ts'
import { useT } from '#i18n/i18n.ts'
import type { Landing } from '#stores/drag.ts'
import { gotFocus, useWantedFocus } from '#stores/focus.ts'
import { Icon } from '#ui/icon.tsx'
import { useMedia } from '#ui/use-media.ts'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import styles from './board.module.css'
import type { Column } from './columns.ts'
import { StageColumn } from './stage-column.tsx'
import { useKeyboardMove } from './use-keyboard-move.ts'

type Props = { columns: readonly Column[]; filtered: boolean; onLand: (card: Card, landing: Landing) => void }

/** On a narrow screen one stage at a time, chosen by tabs; a swipe only scrolls. */
export function StageTabs({ columns, filtered, onLand }: Props) {
  const t = useT()
  const tabs = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<Stage>(
    () => columns.find((column) => column.cards.length > 0)?.stage ?? 'contact',
  )
  const handleKeyDown = useKeyboardMove(columns, onLand)
  const lanes = useMedia('(width >= 640px)') ? 2 : 1
  const shown = columns.find((column) => column.stage === chosen)

  // A card that was moved away cannot take the focus behind another tab; left alone it would be lost.
  const away = useWantedFocus(
    ({ wanted }) =>
      wanted !== null &&
      columns.some(
        ({ stage, cards }) =>
          stage !== chosen && stage === (wanted.stage ?? stage) && cards.some((card) => card.id === wanted.card),
      ),
  )
  useEffect(() => {
    if (!away) return
    tabs.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus()
    gotFocus()
  }, [away])

  function walk(event: KeyboardEvent) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.code]
    if (step === undefined) return
    const index = columns.findIndex((column) => column.stage === chosen)
    const next = columns[(index + step + columns.length) % columns.length]
    if (!next) return
    setChosen(next.stage)
    tabs.current?.querySelector<HTMLElement>(`#tab-${next.stage}`)?.focus()
  }

  return (
    <>
      <div
        ref={tabs}
        role="tablist"
        tabIndex={-1}
        aria-label={t('board.stages')}
        className={styles.tabs}
        onKeyDown={walk}
      >
        {columns.map(({ stage, cards, overdue }) => (
          <button
            key={stage}
            type="button"
            role="tab"
            id={`tab-${stage}`}
            aria-controls="tab-panel"
            aria-selected={stage === chosen}
            tabIndex={stage === chosen ? 0 : -1}
            onClick={(event) => {
              setChosen(stage)
              event.currentTarget.scrollIntoView({ inline: 'center', block: 'nearest' })
            }}
          >
            {t(`stage.${stage}`)} <small>{cards.length}</small>
            {overdue > 0 && (
              <small data-late>
                <Icon name="warning" /> {overdue}
                <VisuallyHidden> {t('filter.overdue')}</VisuallyHidden>
              </small>
            )}
          </button>
        ))}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the cards' links, heard in one place for all */}
      <div
        id="tab-panel"
        role="tabpanel"
        aria-labelledby={`tab-${chosen}`}
        className={styles.panel}
        onKeyDown={handleKeyDown}
      >
        {shown && <StageColumn key={chosen} column={shown} filtered={filtered} foldable={false} lanes={lanes} />}
      </div>
    </>
  )
}
