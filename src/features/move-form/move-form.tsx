import { type FormEvent, useEffect, useId, useRef } from 'react'
import { DraftNotice } from '#forms/draft-notice.tsx'
import { EvidenceInput } from '#forms/evidence-input.tsx'
import { FailureNote } from '#forms/failure-note.tsx'
import { textOf } from '#forms/form-values.ts'
import { fieldText } from '#forms/problem-text.ts'
import { useFormKeys } from '#forms/use-form-keys.ts'
import { type Translate, useT } from '#i18n/i18n.ts'
import type { AskedMove } from '#stores/asked-move.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextArea } from '#ui/field.tsx'
import type { Asked } from './asked-facts.ts'
import styles from './move-form.module.css'
import { type MoveParts, useMoveForm } from './use-move-form.ts'

type Props = { asked: AskedMove; onMove: (parts: MoveParts) => void; onCancel: () => void }

/** Why the form is there at all. */
function purpose(t: Translate, { back, skipped, missing }: Asked): string {
  if (back) return t('moveForm.back')
  if (skipped.length > 0)
    return t('moveForm.skipped', { stages: skipped.map((stage) => t(`stage.${stage}`)).join(', ') })
  return missing.length > 0 ? t('moveForm.missing') : t('moveForm.reason-due')
}

/** The short form a move opens when its target needs facts, or the move itself a reason. */
export function MoveForm({ asked, onMove, onCancel }: Props) {
  const t = useT()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const { demands, values, set, problem, problems, failure, pending, restored, discard, submit } = useMoveForm(
    asked,
    onMove,
  )
  const { fields, missing, reasonAlways } = demands
  const { card, to } = asked

  useEffect(() => {
    if (problems.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [problems])

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    void submit()
  }

  useFormKeys(form)

  const reasonLabel = reasonAlways || missing.length === 0 ? t('moveForm.reason') : t('moveForm.reason-instead')
  return (
    <Dialog
      title={`${card.name}: ${t(`stage.${card.stage}`)} → ${t(`stage.${to}`)}`}
      description={purpose(t, demands)}
      onClose={onCancel}
      footer={
        <>
          <Button onClick={onCancel}>{t('form.cancel')}</Button>
          <Button variant="primary" type="submit" form={id} pending={pending}>
            {t('moveForm.move')}
          </Button>
        </>
      }
    >
      <form ref={form} id={id} className={styles.form} noValidate onSubmit={handleSubmit}>
        {restored && <DraftNotice onDiscard={discard} />}
        <FailureNote failure={failure} onRetry={submit} />
        {fields.map((field, index) => (
          <EvidenceInput
            key={field.name}
            field={field}
            value={textOf(values, field.name)}
            onChange={(value) => set(field.name, value)}
            error={fieldText(t, problem(field.name))}
            first={index === 0}
          />
        ))}
        <TextArea
          label={reasonLabel}
          hint={missing.length > 0 || demands.skipped.length > 0 ? t('moveForm.reason-hint') : undefined}
          required={reasonAlways || fields.length === 0}
          rows={3}
          value={textOf(values, 'reason')}
          onChange={(value) => set('reason', value)}
          error={fieldText(t, problem('reason'))}
          {...(fields.length === 0 && { 'data-autofocus': true })}
        />
      </form>
    </Dialog>
  )
}
