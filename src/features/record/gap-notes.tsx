import { gapsOf, missingEntryFacts } from '#domain/fact.ts'
import type { Stage } from '#domain/stage.ts'
import { Note } from '#forms/note.tsx'
import { useT } from '#i18n/i18n.ts'
import { Button } from '#ui/button.tsx'
import styles from './record.module.css'
import { useRecord } from './record-context.ts'

/** Every stage that is claimed and not proven, with the reason that was written, and the way to close it. */
export function GapNotes({ onAdd }: { onAdd: (stage: Stage) => void }) {
  const t = useT()
  const { record, locked } = useRecord()
  const gaps = gapsOf(record.stage, record.facts)
  if (gaps.length === 0) return null
  return (
    <div className={styles.stack}>
      {gaps.map((stage) => {
        const facts = missingEntryFacts(stage, record.facts).map((fact) => t(`fact.${fact}`))
        const reason = record.gapReasons[stage]
        return (
          <Note
            key={stage}
            tone="attention"
            icon="flag"
            action={
              <Button size="small" disabled={locked !== undefined} reason={locked} onClick={() => onAdd(stage)}>
                {t('record.add-missing')}
              </Button>
            }
          >
            <strong>{t('record.gap', { stage: t(`stage.${stage}`) })}</strong>{' '}
            {t('record.gap-missing', { facts: facts.join(', ') })}{' '}
            {reason === undefined ? t('record.gap-unexplained') : t('record.gap-reason', { reason })}
          </Note>
        )
      })}
    </div>
  )
}
