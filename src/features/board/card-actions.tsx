import { demandsOfCard } from '#domain/move.ts'
import type { Card } from '#domain/partnership.ts'
import { type Stage, stages } from '#domain/stage.ts'
import { type Translate, useT } from '#i18n/i18n.ts'
import { Icon } from '#ui/icon.tsx'
import { Menu, type MenuEntry } from '#ui/menu.tsx'
import { useBoard } from './board-context.ts'
import styles from './card.module.css'
import { demandText } from './demand-text.ts'

/** The ways to move a card without dragging it: one step on, or to any stage. */
export function CardActions({ card, next }: { card: Card; next: Stage | null }) {
  const t = useT()
  const { refusal, onMove } = useBoard()
  const reason = refusal ?? (card.state === 'open' ? null : t('card.not-open'))
  return (
    <div className={styles.actions}>
      {next && (
        <button
          type="button"
          className={styles.next}
          aria-disabled={reason !== null || undefined}
          title={reason ?? undefined}
          aria-label={t('card.next-label', { stage: t(`stage.${next}`), name: card.name })}
          // By the second press of a double one another card has moved up under the pointer.
          onClick={(event) => reason === null && event.detail < 2 && onMove(card, next)}
        >
          <Icon name="arrow-right" />
          <span>{t('card.next', { stage: t(`stage.${next}`) })}</span>
        </button>
      )}
      <Menu
        label={t('card.move-label', { name: card.name })}
        items={() => stages.map((stage) => entryFor(card, stage, reason, t, onMove))}
        trigger={(props) => (
          <button
            type="button"
            className={styles.more}
            data-move-menu
            aria-label={t('card.move-label', { name: card.name })}
            {...props}
          >
            <Icon name="more" />
            <span>{t('card.move')}</span>
          </button>
        )}
      />
    </div>
  )
}

function entryFor(
  card: Card,
  stage: Stage,
  reason: string | null,
  t: Translate,
  onMove: (card: Card, to: Stage) => void,
): MenuEntry {
  const here = stage === card.stage
  const why = here ? t('card.is-here') : reason
  return {
    id: stage,
    label: t(`stage.${stage}`),
    hint: demandText(demandsOfCard(card, stage), t) ?? undefined,
    disabled: why !== null,
    reason: why ?? undefined,
    onSelect: () => onMove(card, stage),
  }
}
