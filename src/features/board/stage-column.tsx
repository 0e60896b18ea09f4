import { useRef } from 'react'
import { useT } from '#i18n/i18n.ts'
import { toggleCollapsed, usePreferences } from '#stores/preferences.ts'
import { Icon } from '#ui/icon.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import styles from './board.module.css'
import { CardList } from './card-list.tsx'
import type { Column } from './columns.ts'
import { DropHint } from './drop-hint.tsx'
import { PrintedList } from './printed-list.tsx'
import { useColumnDrop } from './use-pointer-drag.ts'
import { usePrinting } from './use-printing.ts'

type Props = { column: Column; filtered: boolean; foldable: boolean; lanes?: number }

/** One stage of the board: its name, how many, how many late, and its cards. */
export function StageColumn({ column, filtered, foldable, lanes = 1 }: Props) {
  const t = useT()
  const { stage, cards, overdue } = column
  const collapsed = usePreferences((state) => state.collapsed.includes(stage)) && foldable
  const printing = usePrinting()
  const frame = useRef<HTMLElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useColumnDrop(frame, list, stage)
  const name = t(`stage.${stage}`)
  return (
    <section
      ref={frame}
      className={styles.column}
      data-column={stage}
      data-collapsed={collapsed || undefined}
      aria-label={name}
    >
      <header>
        <h2>{name}</h2>
        <span className={styles.count} title={t('board.count-title', { count: cards.length })}>
          {cards.length}
        </span>
        {overdue > 0 && (
          <span className={styles.overdue} title={t('board.overdue-title', { count: overdue })}>
            <Icon name="warning" />
            {overdue}
          </span>
        )}
        {foldable && (
          <IconButton
            icon="chevron-down"
            size="small"
            aria-expanded={!collapsed}
            label={t(collapsed ? 'board.unfold' : 'board.fold', { stage: name })}
            onClick={() => toggleCollapsed(stage)}
          />
        )}
      </header>
      <DropHint stage={stage} />
      {printing ? (
        <PrintedList cards={cards} />
      ) : (
        <CardList
          stage={stage}
          cards={cards}
          scroller={list}
          hidden={collapsed}
          lanes={lanes}
          none={t(filtered ? 'board.none-found' : `board.none-${stage}`)}
        />
      )}
    </section>
  )
}
