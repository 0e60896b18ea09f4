import { useCallback, useEffect, useRef } from 'react'
import { Link, useLocation } from 'react-router'
import type { Card } from '#domain/partnership.ts'
import { useT } from '#i18n/i18n.ts'
import { useDrag } from '#stores/drag.ts'
import { gotFocus, useWantedFocus } from '#stores/focus.ts'
import { notify } from '#stores/notices.ts'
import { Icon } from '#ui/icon.tsx'
import { initialsOf } from '#ui/initials.ts'
import { useBoard } from './board-context.ts'
import styles from './card.module.css'
import { CardActions } from './card-actions.tsx'
import { cardTexts } from './card-texts.ts'
import { useCardDrag } from './use-pointer-drag.ts'

type Props = {
  card: Card
  index: number
  count: number
  top: number
  lane: number
  measure: (element: Element | null) => void
}

/** One partnership on the board: name first, next step second, evidence and age third. */
export function PartnershipCard({ card, index, count, top, lane, measure }: Props) {
  const t = useT()
  const { norms, today, people, refusal } = useBoard()
  const { search } = useLocation()
  const item = useRef<HTMLLIElement>(null)
  const link = useRef<HTMLAnchorElement>(null)
  const carried = useDrag(({ drag }) => (drag?.card.id === card.id ? drag.by : null))
  const wantsFocus = useWantedFocus(
    ({ wanted }) => wanted?.card === card.id && (wanted.stage ?? card.stage) === card.stage,
  )
  useCardDrag(item, card, refusal === null, () => notify({ tone: 'alert', text: t('card.not-open'), about: 'drag' }))

  useEffect(() => {
    if (!wantsFocus) return
    link.current?.focus({ preventScroll: true })
    gotFocus()
  }, [wantsFocus])

  // Measured as it enters the page, with all others of its commit: one layout for all of them.
  const attach = useCallback(
    (element: HTMLLIElement | null) => {
      item.current = element
      measure(element)
    },
    [measure],
  )

  const texts = cardTexts(card, norms, today, t)
  const coordinator = card.coordinator === null ? undefined : people.get(card.coordinator)
  return (
    <li
      ref={attach}
      className={styles.item}
      style={{ transform: `translate(${lane * 100}%, ${top}px)` }}
      data-card-id={card.id}
      data-index={index}
      data-carried={carried ?? undefined}
      aria-label={texts.label}
      aria-setsize={count}
      aria-posinset={index + 1}
    >
      <div className={styles.card} data-late={texts.late || undefined} data-state={card.state}>
        <div className={styles.top}>
          <Link
            ref={link}
            to={{ pathname: `/partnerships/${card.id}`, search }}
            className={styles.name ?? ''}
            draggable={false}
            aria-describedby="card-keys"
          >
            {card.name}
          </Link>
          {coordinator && (
            <span className={styles.who} title={t('card.coordinator', { name: coordinator.name })} aria-hidden="true">
              {initialsOf(coordinator.name)}
            </span>
          )}
        </div>
        <div className={styles.sub}>
          {texts.sub} · {t(`sideShort.${card.side}`)}
        </div>
        <div className={styles.step} data-none={card.stepWhat === null || undefined}>
          <Icon name={texts.late ? 'warning' : 'arrow-right'} />
          <span>{texts.step}</span>
          {texts.due && <time dateTime={card.stepDue ?? ''}>{texts.due}</time>}
        </div>
        <div className={styles.foot}>
          <span
            className={styles.evidence}
            style={{ '--done': texts.done, '--of': texts.of } as React.CSSProperties}
            title={t('card.evidence', { done: texts.done, of: texts.of })}
          >
            {texts.done}/{texts.of}
          </span>
          <span data-old={texts.old || undefined}>{texts.age}</span>
          {card.sample === 'generated' && <span className={styles.generated}>{t('card.generated')}</span>}
          {card.state === 'paused' && <span className={styles.paused}>{t('state.paused')}</span>}
          {texts.gapText && (
            <span className={styles.gap} title={t('card.gaps', { stages: texts.gapText })}>
              <Icon name="flag" />
              {texts.gapText}
            </span>
          )}
        </div>
        <CardActions card={card} next={texts.next} />
      </div>
    </li>
  )
}
