import { type FactId, factsOfStage, hasFact } from '#domain/fact.ts'
import type { Stage } from '#domain/stage.ts'
import { useT } from '#i18n/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import styles from './fact-list.module.css'
import { useRecord } from './record-context.ts'

/** The facts of a stage: those that are there, and those that can be added. */
export function FactList({ stage, onAdd }: { stage: Stage; onAdd: (fact: FactId) => void }) {
  const t = useT()
  const { record, locked } = useRecord()
  return (
    <ul className={styles.facts}>
      {factsOfStage(stage).map(({ id, entry }) => {
        const there = hasFact(record.facts, id)
        return (
          <li key={id} className={there ? styles.there : styles.missing}>
            <span className={styles.mark} aria-hidden="true">
              {there && <Icon name="check" />}
            </span>
            <span className={styles.fact}>
              <VisuallyHidden>{t(there ? 'record.fact-there' : 'record.fact-missing')} </VisuallyHidden>
              <span className={styles.name}>{t(`fact.${id}`)}</span>
              {entry && !there && <small>{t('record.fact-entry')}</small>}
            </span>
            {!there && (
              <Button
                size="small"
                variant="quiet"
                aria-label={t('record.add-fact', { fact: t(`fact.${id}`) })}
                disabled={locked !== undefined}
                reason={locked}
                onClick={() => onAdd(id)}
              >
                {t('record.add')}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
