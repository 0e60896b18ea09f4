import { daysInStage, overNorm, stepOverdue } from '#domain/board.ts'
import type { Day } from '#domain/calendar.ts'
import { evidenceProgress, gapsOf } from '#domain/fact.ts'
import type { Card } from '#domain/partnership.ts'
import { type Norms, nextStage, type Stage } from '#domain/stage.ts'
import { formatShortDay } from '#i18n/format.ts'
import type { Translate } from '#i18n/i18n.ts'
import { fullOblast, oblastName } from '#i18n/place.ts'

/** Everything a card says, worked out once. */
export type CardTexts = {
  sub: string
  step: string
  due: string | null
  late: boolean
  old: boolean
  age: string
  done: number
  of: number
  gaps: Stage[]
  gapText: string | null
  next: Stage | null
  /** For people who listen: begins with the community's name as in the register. */
  label: string
}

/** Works out what a card says, for eyes and for ears. */
export function cardTexts(card: Card, norms: Norms, today: Day, t: Translate): CardTexts {
  const { done, of } = evidenceProgress(card.stage, card.facts)
  const gaps = gapsOf(card.stage, card.facts)
  const late = stepOverdue(card, today)
  const old = overNorm(card, norms, today)
  const days = daysInStage(card, today)
  const sub = `${t(`kind.${card.kind}`)} · ${oblastName(card.oblast, t)}`
  const step = card.stepWhat ?? t('card.no-step')
  const due = card.stepDue && formatShortDay(card.stepDue, today)
  const age = t('card.age', { days, norm: norms[card.stage] })
  const gapText = gaps.length > 0 ? gaps.map((gap) => t(`stage.${gap}`)).join(', ') : null
  const said = [
    `${card.name}, ${t(`kind.${card.kind}`)}, ${fullOblast(card.oblast, t)}, ${t(`side.${card.side}`)}`,
    card.state === 'open' ? null : t(`state.${card.state}`),
    due ? t('card.step-due', { step, due, late: late ? 'yes' : 'no' }) : step,
    t('card.evidence', { done, of }),
    t('card.days', { days, norm: norms[card.stage], old: old ? 'yes' : 'no' }),
    gapText && t('card.gaps', { stages: gapText }),
    card.sample === 'generated' ? t('card.generated') : null,
  ]
  return {
    sub,
    step,
    due,
    late,
    old,
    age,
    done,
    of,
    gaps,
    gapText,
    next: nextStage(card.stage),
    label: said.filter((part) => part !== null).join('. '),
  }
}
