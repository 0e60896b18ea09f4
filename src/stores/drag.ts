import { create } from 'zustand'
import type { Card } from '#domain/partnership.ts'
import type { Stage } from '#domain/stage.ts'

/** Where a card would land: in a stage, before the card at `index` of the column as it is shown without the carried card. */
export type Landing = { stage: Stage; index: number }

/** The card that is being carried, by pointer or by keyboard, and where it would land. */
export type Drag = { card: Card; by: 'pointer' | 'keyboard'; landing: Landing | null }

export const useDrag = create<{ drag: Drag | null }>(() => ({ drag: null }))

export const startDrag = (card: Card, by: Drag['by'], landing: Landing | null): void =>
  useDrag.setState({ drag: { card, by, landing } })
export const endDrag = (): void => useDrag.setState({ drag: null })

export function setLanding(landing: Landing | null): void {
  useDrag.setState(({ drag }) => {
    if (!drag) return { drag }
    const same = drag.landing?.stage === landing?.stage && drag.landing?.index === landing?.index
    return same ? { drag } : { drag: { ...drag, landing } }
  })
}
