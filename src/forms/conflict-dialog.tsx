import { useState } from 'react'
import { useT } from '#i18n/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import styles from './conflict-dialog.module.css'

/** One field that two people changed: its name and both values in words. */
export type Conflict = { field: string; label: string; mine: string; theirs: string }
type Choice = 'mine' | 'theirs'

type Props = {
  conflicts: readonly Conflict[]
  /** Answers the fields in which the other person's value stands. */
  onSettle: (given: ReadonlySet<string>) => void
  onCancel: () => void
}

/** Two people changed the same fields: both versions side by side, a choice for each, nothing chosen beforehand. */
export function ConflictDialog({ conflicts, onSettle, onCancel }: Props) {
  const t = useT()
  const [choices, setChoices] = useState<Partial<Record<string, Choice>>>({})
  const open = conflicts.some(({ field }) => choices[field] === undefined)

  function handleSubmit() {
    onSettle(new Set(conflicts.map(({ field }) => field).filter((field) => choices[field] === 'theirs')))
  }

  return (
    <Dialog
      title={t('conflict.title')}
      description={t('conflict.text')}
      onClose={onCancel}
      footer={
        <>
          <Button onClick={onCancel}>{t('conflict.back')}</Button>
          <Button variant="primary" disabled={open} reason={t('conflict.choose-all')} onClick={handleSubmit}>
            {t('conflict.save')}
          </Button>
        </>
      }
    >
      {conflicts.map(({ field, label, ...values }) => (
        <fieldset key={field} className={styles.field}>
          <legend>{label}</legend>
          {(['mine', 'theirs'] as const).map((choice) => (
            <label key={choice} className={styles.choice}>
              <input
                type="radio"
                name={field}
                checked={choices[field] === choice}
                onChange={() => setChoices({ ...choices, [field]: choice })}
              />
              <small>{t(`conflict.${choice}`)}</small>
              <span className={styles.value}>{values[choice] || t('conflict.nothing')}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </Dialog>
  )
}
