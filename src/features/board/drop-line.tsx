import type { Card } from '#domain/partnership.ts'
import { useDrag } from '#stores/drag.ts'
import styles from './board.module.css'

type Props = { cards: readonly Card[]; landing: number; places: readonly { start: number; end: number }[] }

/** Where a carried card would come to lie. `landing` counts without it, places count with it. */
export function DropLine({ cards, landing, places }: Props) {
  const carried = useDrag(({ drag }) => drag?.card.id)
  const own = cards.findIndex((card) => card.id === carried)
  const place = own >= 0 && landing > own ? landing + 1 : landing
  const top = places[place]?.start ?? places.at(-1)?.end ?? 0
  return <li className={styles.line} style={{ transform: `translateY(${top}px)` }} aria-hidden="true" />
}
