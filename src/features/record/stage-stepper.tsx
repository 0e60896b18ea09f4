import { flushSync } from 'react-dom'
import { evidenceProgress, gapsOf } from '#domain/fact.ts'
import { type Stage, stages, stepsBetween } from '#domain/stage.ts'
import { useT } from '#i18n/i18n.ts'
import { Icon } from '#ui/icon.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import { useRecord } from './record-context.ts'
import styles from './stage-stepper.module.css'

type Props = { shown: Stage; onShow: (stage: Stage) => void }
type Standing = 'gap' | 'current' | 'passed' | 'coming'

/** The way of a partnership: what is proven, what is a gap, where it stands. A stage shows its evidence below. */
export function StageStepper({ shown, onShow }: Props) {
  const t = useT()
  const { stage: current, facts } = useRecord().record
  const gaps = new Set(gapsOf(current, facts))

  function standingOf(stage: Stage): Standing {
    if (gaps.has(stage)) return 'gap'
    if (stage === current) return 'current'
    return stepsBetween(stage, current) > 0 ? 'passed' : 'coming'
  }

  function handleShow(stage: Stage) {
    flushSync(() => onShow(stage))
    document.getElementById('record-evidence-title')?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
  }

  return (
    <nav aria-label={t('record.stages')}>
      <ol className={styles.steps}>
        {stages.map((stage, index) => {
          const standing = standingOf(stage)
          const { done, of } = evidenceProgress(stage, facts)
          return (
            <li key={stage} className={stepsBetween(stage, current) > 0 ? styles.reached : ''}>
              <button
                type="button"
                className={`${styles.step} ${styles[standing]}`}
                aria-current={stage === current ? 'step' : undefined}
                aria-pressed={stage === shown}
                onClick={() => handleShow(stage)}
              >
                <span className={styles.dot} aria-hidden="true">
                  {standing === 'gap' ? (
                    <Icon name="flag" />
                  ) : standing === 'passed' ? (
                    <Icon name="check" />
                  ) : (
                    index + 1
                  )}
                </span>
                <span className={styles.name}>{t(`stage.${stage}`)}</span>
                <VisuallyHidden>
                  {t(`record.step-${standing}`)}, {t('record.evidence-count', { done, of })}
                </VisuallyHidden>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
