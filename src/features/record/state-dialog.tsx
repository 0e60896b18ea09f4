import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { FieldProblem } from '#domain/problem.ts'
import { DraftNotice } from '#forms/draft-notice.tsx'
import { FailureNote } from '#forms/failure-note.tsx'
import { fieldText, problemOf } from '#forms/problem-text.ts'
import { useT } from '#i18n/i18n.ts'
import { dropDraft, keepDraft, keptDraft } from '#stores/drafts.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextArea } from '#ui/field.tsx'
import { checkContract } from './check-contract.ts'
import { useRecord } from './record-context.ts'
import { useAction } from './use-action.ts'

export type StateChange = 'pause' | 'end' | 'reopen'
type Props = { change: StateChange; onClose: () => void }

function keptReason(draft: string): string {
  const reason = keptDraft(draft)?.['reason']
  return typeof reason === 'string' ? reason : ''
}

/** Asks why a partnership is paused, ended or opened again. */
export function StateDialog({ change, onClose }: Props) {
  const t = useT()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const { record } = useRecord()
  const draft = `${change}.${record.id}`
  const [reason, setReason] = useState(() => keptReason(draft))
  const [restored, setRestored] = useState(reason !== '')
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const { act, pending, failure } = useAction({
    write: () => ({ method: 'POST', path: `/${change}`, body: { reason } }),
    seen: ({ state, stateReason }) => [state, stateReason],
    onDone: () => {
      dropDraft(draft)
      onClose()
    },
  })

  useEffect(() => {
    if (problems.length > 0) form.current?.querySelector('textarea')?.focus()
  }, [problems])

  function handleChange(next: string) {
    if (pending) return
    setReason(next)
    setProblems([])
    keepDraft(draft, { reason: next })
  }

  async function handleSubmit(event: FormEvent) {
    event.preventDefault()
    const found = await checkContract('reasonInput', { reason })
    setProblems(found)
    if (found.length === 0) act()
  }

  return (
    <Dialog
      title={t(`record.${change}-title`)}
      description={t(`record.${change}-text`)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('form.cancel')}</Button>
          <Button variant={change === 'end' ? 'danger' : 'primary'} type="submit" form={id} pending={pending}>
            {t(`record.${change}`)}
          </Button>
        </>
      }
    >
      <form ref={form} id={id} noValidate onSubmit={(event) => void handleSubmit(event)}>
        {restored && (
          <DraftNotice
            onDiscard={() => {
              dropDraft(draft)
              setReason('')
              setRestored(false)
            }}
          />
        )}
        <FailureNote failure={failure} onRetry={act} />
        <TextArea
          label={t('record.reason')}
          required
          rows={3}
          value={reason}
          onChange={handleChange}
          error={fieldText(t, problemOf([...problems, ...(failure?.errors ?? [])], 'reason'))}
          data-autofocus
        />
      </form>
    </Dialog>
  )
}
