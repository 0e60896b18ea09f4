import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { ConflictDialog } from '#forms/conflict-dialog.tsx'
import { DraftNotice } from '#forms/draft-notice.tsx'
import { FailureNote } from '#forms/failure-note.tsx'
import type { FormValue } from '#forms/form-values.ts'
import { useFormKeys } from '#forms/use-form-keys.ts'
import { useT } from '#i18n/i18n.ts'
import { Button } from '#ui/button.tsx'
import styles from './edit-form.module.css'
import type { EditState } from './use-edit.ts'

type Props = {
  /** Names the form. */
  label: string
  edit: EditState
  /** A field and a value of it in words, for the choice between two versions. */
  tell: (field: string, value: FormValue) => { label: string; text: string }
  onClose: () => void
  save?: string
  /** Whether it takes focus as it appears, and the name of the control that does; the first one when left out. */
  focus: boolean
  first?: string | undefined
  children: ReactNode
}

/** A form in the place of what it edits: controls, one place for failures, save and cancel. */
export function EditForm({ label, edit, tell, onClose, save, focus, first, children }: Props) {
  const t = useT()
  const form = useRef<HTMLFormElement>(null)
  const { problems, failure, pending, restored, conflict } = edit

  useEffect(() => {
    if (!focus) return
    const named = first === undefined ? null : form.current?.querySelector<HTMLElement>(`[name="${first}"]`)
    const start = named ?? form.current?.querySelector<HTMLElement>('input, select, textarea')
    start?.focus()
    start?.scrollIntoView({ block: 'nearest' })
  }, [focus, first])

  useEffect(() => {
    if (problems.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [problems])

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    edit.save()
  }

  function handleCancel() {
    edit.drop()
    onClose()
  }

  // What was typed is offered again the next time the form is opened.
  useFormKeys(form, onClose)

  const shown = new Set(['invalid', 'needs-reason'])
  const general = failure && !(shown.has(failure.code) && failure.errors.length > 0) ? failure : null
  return (
    <>
      <form
        ref={form}
        className={styles.form}
        aria-label={label}
        aria-busy={pending}
        noValidate
        onSubmit={handleSubmit}
      >
        {restored && <DraftNotice onDiscard={edit.discard} />}
        <div className={styles.fields}>{children}</div>
        <FailureNote failure={general} onRetry={edit.save} />
        <div className={styles.actions}>
          <Button variant="primary" type="submit" pending={pending}>
            {save ?? t('form.save')}
          </Button>
          <Button variant="quiet" onClick={handleCancel}>
            {t('form.cancel')}
          </Button>
        </div>
      </form>
      {conflict && (
        <ConflictDialog
          conflicts={conflict.fields.map((field) => {
            const mine = tell(field, conflict.mine[field] ?? '')
            const theirs = tell(field, conflict.theirs[field] ?? '')
            return { field, label: mine.label, mine: mine.text, theirs: theirs.text }
          })}
          onSettle={edit.settleConflict}
          onCancel={edit.leaveConflict}
        />
      )}
    </>
  )
}
