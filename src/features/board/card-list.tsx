import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useState } from 'react'
import type { Card } from '#domain/partnership.ts'
import type { Stage } from '#domain/stage.ts'
import { useDrag } from '#stores/drag.ts'
import { useWantedFocus } from '#stores/focus.ts'
import { usePreferences } from '#stores/preferences.ts'
import styles from './board.module.css'
import { PartnershipCard } from './partnership-card.tsx'
import { usePrinting } from './use-printing.ts'

type Props = {
  stage: Stage
  cards: readonly Card[]
  scroller: RefObject<HTMLDivElement | null> /** Cards side by side. */
  lanes: number
}

const estimate = { cosy: 128, compact: 76 }

/** The cards of a column, of which only those near the window are in the page: ten thousand cost what fifty cost. */
export function CardList({ stage, cards, scroller, lanes }: Props) {
  'use no memo' // The virtualizer changes inside; a memoised result would show the rows of yesterday.
  const density = usePreferences((state) => state.density)
  const printing = usePrinting()
  // The scroller is the parent's: it has no element while this renders for the first time.
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  // oxlint-disable-next-line react/incompatible-library -- this component opts out of memoising, above
  const rows = useVirtualizer({
    count: cards.length,
    enabled: ready && !printing,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate[density],
    getItemKey: (index) => cards[index]?.id ?? index,
    overscan: 2,
    lanes,
    paddingEnd: 4,
  })

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

  if (printing) {
    return (
      <ul className={styles.list}>
        {cards.map((card, index) => (
          <PartnershipCard
            key={card.id}
            card={card}
            index={index}
            count={cards.length}
            top={0}
            lane={0}
            measure={nothing}
          />
        ))}
      </ul>
    )
  }
  return (
    <ul
      className={styles.list}
      style={{ blockSize: rows.getTotalSize(), '--lanes': lanes } as React.CSSProperties}
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
      {landing !== null && <DropLine top={lineTop(rows, cards, landing)} />}
    </ul>
  )
}

const nothing = (): void => {}

function DropLine({ top }: { top: number }) {
  return <li className={styles.line} style={{ transform: `translateY(${top}px)` }} aria-hidden="true" />
}

type Rows = { measurementsCache: { start: number; end: number }[] }

/** Where the line goes: `landing` counts without the carried card, rows count with it. */
function lineTop({ measurementsCache }: Rows, cards: readonly Card[], landing: number): number {
  const carried = useDrag.getState().drag?.card.id
  const own = cards.findIndex((card) => card.id === carried)
  const row = own >= 0 && landing > own ? landing + 1 : landing
  return measurementsCache[row]?.start ?? measurementsCache.at(-1)?.end ?? 0
}
