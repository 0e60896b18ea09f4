import type { Card } from '#domain/partnership.ts'
import styles from './board.module.css'
import { PartnershipCard } from './partnership-card.tsx'

/** A column on paper: every card, because paper does not scroll. */
export function PrintedList({ cards }: { cards: readonly Card[] }) {
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

function nothing(): void {}
