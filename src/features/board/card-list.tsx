import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type RefObject, useEffect, useLayoutEffect } from 'react'
import type { Card } from '#domain/partnership.ts'
import type { Stage } from '#domain/stage.ts'
import { useDrag } from '#stores/drag.ts'
import { useWantedFocus } from '#stores/focus.ts'
import { usePreferences } from '#stores/preferences.ts'
import styles from './board.module.css'
import { DropLine } from './drop-line.tsx'
import { PartnershipCard } from './partnership-card.tsx'

type Props = {
  stage: Stage
  cards: readonly Card[]
  /** Receives the element that scrolls. */
  scroller: RefObject<HTMLDivElement | null>
  hidden: boolean
  /** Cards side by side. */
  lanes: number
  /** What stands in an empty column. */
  none: string
}

// What a card is before it has been measured; near enough that few have to be placed twice.
const estimate = { cosy: 120, compact: 76 }

/** The cards of a column, of which only those near the window are in the page: ten thousand cost what fifty cost. */
export function CardList({ stage, cards, scroller, hidden, lanes, none }: Props) {
  'use no memo' // The virtualizer changes inside; a memoised result would show the rows of yesterday.
  const density = usePreferences((state) => state.density)
  // oxlint-disable-next-line react/incompatible-library -- this component opts out of memoising, above
  const rows = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate[density],
    getItemKey: (index) => cards[index]?.id ?? index,
    overscan: 1,
    lanes,
    paddingEnd: 4,
  })
  useLayoutEffect(() => rows.measure(), [rows, density])

  const wanted = useWantedFocus((state) => state.wanted?.card ?? null)
  const wantedIndex = wanted === null ? -1 : cards.findIndex((card) => card.id === wanted)
  useEffect(() => {
    if (wantedIndex >= 0) rows.scrollToIndex(wantedIndex, { align: 'auto' })
  }, [rows, wantedIndex])

  const landing = useDrag(({ drag }) => (drag?.landing?.stage === stage ? drag.landing.index : null))
  const byKeyboard = useDrag(({ drag }) => drag?.by === 'keyboard')
  useEffect(() => {
    if (landing !== null && byKeyboard) rows.scrollToIndex(Math.min(landing, cards.length - 1), { align: 'auto' })
  }, [rows, landing, byKeyboard, cards.length])

  return (
    <div ref={scroller} className={styles.scroll} hidden={hidden}>
      {cards.length === 0 && <p className={styles.none}>{none}</p>}
      <ul
        className={styles.list}
        style={{ blockSize: rows.getTotalSize(), '--lanes': lanes } as CSSProperties}
        data-density={density}
      >
        {rows.getVirtualItems().map((row) => {
          const card = cards[row.index]
          return (
            card && (
              <PartnershipCard
                key={card.id}
                card={card}
                index={row.index}
                count={cards.length}
                top={row.start}
                lane={row.lane}
                measure={rows.measureElement}
              />
            )
          )
        })}
        {landing !== null && <DropLine cards={cards} landing={landing} places={rows.measurementsCache} />}
      </ul>
    </div>
  )
}
