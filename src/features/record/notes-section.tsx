import { textOf } from '#forms/form-values.ts'
import { useT } from '#i18n/i18n.ts'
import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/field.tsx'
import { checkContract } from './check-contract.ts'
import { EditForm } from './edit-form.tsx'
import { useRecord } from './record-context.ts'
import type { EditTarget } from './save-edit.ts'
import styles from './section.module.css'
import { useEdit } from './use-edit.ts'
import { useEditing } from './use-editing.ts'

/** What this council keeps for itself about a partnership. */
export function NotesSection() {
  const t = useT()
  const { record, me, locked } = useRecord()
  const { editing, opened, open, close, opener } = useEditing(`notes.${record.id}`)
  const label = t('label.side.notes')
  const notes = record.sides.find((side) => side.community === me.council.code)?.notes ?? null
  return (
    <section className={styles.section} aria-labelledby="record-notes">
      <div className={styles.head}>
        <h3 id="record-notes" className={styles.title}>
          {label} <small>{t('record.notes-private')}</small>
        </h3>
        {!editing && (
          <Button
            ref={opener}
            size="small"
            variant="quiet"
            icon={notes === null ? 'plus' : 'edit'}
            aria-label={t(notes === null ? 'record.add-fact' : 'record.edit', { fact: label, what: label })}
            disabled={locked !== undefined}
            reason={locked}
            onClick={open}
          >
            {t(notes === null ? 'record.add' : 'record.change')}
          </Button>
        )}
      </div>
      {editing ? (
        <NotesForm focus={opened} onClose={close} />
      ) : (
        notes !== null && <p className={styles.text}>{notes}</p>
      )}
    </section>
  )
}

function notesTarget(council: string): EditTarget {
  return {
    read: ({ sides }) => ({ notes: sides.find((side) => side.community === council)?.notes ?? '' }),
    write: ({ values }) => ({ method: 'PATCH', path: '', body: { notes: textOf(values, 'notes') } }),
  }
}

function NotesForm({ focus, onClose }: { focus: boolean; onClose: () => void }) {
  const t = useT()
  const { record, me } = useRecord()
  const edit = useEdit({
    target: notesTarget(me.council.code),
    draft: `notes.${record.id}`,
    check: (values) => checkContract('partnershipChange', { notes: textOf(values, 'notes') }),
    onSaved: onClose,
  })
  const label = t('label.side.notes')
  return (
    <EditForm
      label={label}
      edit={edit}
      focus={focus}
      onClose={onClose}
      tell={(_, value) => ({ label, text: typeof value === 'string' ? value : '' })}
    >
      <TextArea {...edit.bind('notes')} name="notes" label={label} rows={4} />
    </EditForm>
  )
}
