import { demandsOfCard } from '#domain/move.ts'
import type { Stage } from '#domain/stage.ts'
import { useT } from '#i18n/i18n.ts'
import { useDrag } from '#stores/drag.ts'
import styles from './board.module.css'
import { demandText } from './demand-text.ts'

/** While a card is carried, a stage that will ask for something says so before the card is let go. */
export function DropHint({ stage }: { stage: Stage }) {
  const t = useT()
  const card = useDrag(({ drag }) => drag?.card ?? null)
  const over = useDrag(({ drag }) => drag?.landing?.stage === stage)
  if (!card || card.stage === stage) return null
  const text = demandText(demandsOfCard(card, stage), t)
  return (
    text && (
      <p className={styles.hint} data-over={over || undefined}>
        {t('demand.hint', { text })}
      </p>
    )
  )
}
