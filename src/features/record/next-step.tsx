import { daysBetween } from '#domain/calendar.ts'
import type { PartnershipAnswer } from '#domain/contract/api.ts'
import { FailureNote } from '#forms/failure-note.tsx'
import { formatDay } from '#i18n/format.ts'
import { useT } from '#i18n/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import styles from './next-step.module.css'
import { NextStepForm } from './next-step-form.tsx'
import { useRecord } from './record-context.ts'
import { useAction } from './use-action.ts'
import { useEditing } from './use-editing.ts'

const stepOf = ({ stepWhat, stepOwner, stepDue }: PartnershipAnswer) => [stepWhat, stepOwner, stepDue]

/** What is to be done next, by whom and by when. Doing it asks for the next one: a partnership without a step falls asleep. */
export function NextStep() {
  const t = useT()
  const { record, locked } = useRecord()
  const { editing, opened, open, close, opener } = useEditing(`step.${record.id}`)
  const done = useAction({
    write: () => ({ method: 'POST', path: '/next-step/done', body: {} }),
    seen: stepOf,
    onDone: open,
  })
  const ended = record.state === 'ended'
  const reason = locked ?? (ended ? t('record.step-ended') : undefined)
  const disabled = reason !== undefined

  if (editing) return <NextStepForm focus={opened} onClose={close} />
  return (
    <section
      aria-labelledby="record-step-title"
      className={record.stepWhat === null && !ended ? `${styles.step} ${styles.none}` : styles.step}
    >
      <div className={styles.words}>
        <h3 id="record-step-title">{t('record.step')}</h3>
        {record.stepWhat === null ? <p>{t(ended ? 'record.step-ended' : 'record.step-none')}</p> : <StepText />}
        <FailureNote failure={done.failure} onRetry={done.act} />
      </div>
      <div className={styles.actions}>
        {record.stepWhat === null ? (
          <Button ref={opener} id="record-step" disabled={disabled} reason={reason} onClick={open}>
            {t('record.step-add')}
          </Button>
        ) : (
          <>
            <Button pending={done.pending} disabled={disabled} reason={reason} onClick={done.act}>
              {t('record.step-done')}
            </Button>
            <IconButton
              ref={opener}
              id="record-step"
              icon="edit"
              label={t('record.step-edit')}
              disabled={disabled}
              reason={reason}
              onClick={open}
            />
          </>
        )}
      </div>
    </section>
  )
}

function StepText() {
  const t = useT()
  const { record, me, today } = useRecord()
  const { stepWhat, stepOwner, stepDue } = record
  const owner = me.people.find((person) => person.id === stepOwner)?.name
  const late = stepDue === null || record.state !== 'open' ? 0 : daysBetween(stepDue, today)
  return (
    <>
      <p className={styles.what}>{stepWhat}</p>
      <p className={styles.who}>
        <span>
          {owner ?? t(stepOwner === null ? 'record.step-nobody' : 'record.step-other-side')}
          {' · '}
          {stepDue === null ? t('record.step-undated') : t('record.step-by', { day: formatDay(stepDue) })}
        </span>
        {late > 0 && (
          <strong className={styles.late}>
            <Icon name="warning" />
            {t('record.step-late', { days: late })}
          </strong>
        )}
      </p>
    </>
  )
}
