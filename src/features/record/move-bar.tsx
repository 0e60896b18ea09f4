import { nextStage, type Stage, stages } from '#domain/stage.ts'
import { useT } from '#i18n/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Menu } from '#ui/menu.tsx'
import styles from './move-bar.module.css'
import { useRecord } from './record-context.ts'

/** The two ways on from a record: to the next stage, or to any other. */
export function MoveBar({ onMove }: { onMove: (to: Stage) => void }) {
  const t = useT()
  const { record, locked } = useRecord()
  const reason = locked ?? (record.state === 'open' ? undefined : t('record.move-closed'))
  const disabled = reason !== undefined
  const next = nextStage(record.stage)
  const others = stages.filter((stage) => stage !== record.stage)
  return (
    <div className={styles.bar}>
      <Menu
        label={t('record.move-to')}
        items={() =>
          others.map((stage) => ({
            id: stage,
            label: t(`stage.${stage}`),
            disabled,
            reason,
            onSelect: () => onMove(stage),
          }))
        }
        trigger={(trigger) => (
          <Button {...trigger} disabled={disabled} reason={reason}>
            {t('record.move-to')}
          </Button>
        )}
      />
      {next && (
        <Button variant="primary" disabled={disabled} reason={reason} onClick={() => onMove(next)}>
          {t('record.next-stage', { stage: t(`stage.${next}`) })}
        </Button>
      )}
    </div>
  )
}
