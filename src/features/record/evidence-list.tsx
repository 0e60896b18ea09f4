import { type EvidenceKind, type EvidenceRow, rowsOf } from '#domain/evidence.ts'
import { useT } from '#i18n/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { EvidenceForm, isSignedEarly } from './evidence-form.tsx'
import styles from './evidence-list.module.css'
import { evidenceTexts } from './evidence-texts.ts'
import { useRecord } from './record-context.ts'

/** The record being edited; `id` null for a new one, `field` the one to begin with. */
export type EvidenceEditing = { id: string | null; focus: boolean; field?: string | undefined }

/** The button that opens the form of a record; `id` null for a new one. */
export function editButtonId(kind: EvidenceKind, id: string | null): string {
  return `record-edit-${kind}-${id ?? 'new'}`
}

type Props = {
  kind: EvidenceKind
  editing: EvidenceEditing | null
  onEdit: (editing: EvidenceEditing) => void
  onClose: () => void
}

/** The records of one kind, each edited in its place, and the way to add another. */
export function EvidenceList({ kind, editing, onEdit, onClose }: Props) {
  const t = useT()
  const { record, locked } = useRecord()
  const rows = rowsOf(record, kind)
  const form = editing && (
    <EvidenceForm
      key={editing.id}
      kind={kind}
      id={editing.id}
      focus={editing.focus}
      first={editing.field}
      onClose={onClose}
    />
  )
  return (
    <div className={styles.records}>
      {rows.length > 0 && (
        <ul className={styles.list}>
          {rows.map((row) => (
            <li key={row.id}>
              {editing?.id === row.id ? (
                form
              ) : (
                <EvidenceItem kind={kind} row={row} onEdit={() => onEdit({ id: row.id, focus: true })} />
              )}
            </li>
          ))}
        </ul>
      )}
      {editing && editing.id === null ? (
        form
      ) : (
        <Button
          id={editButtonId(kind, null)}
          size="small"
          icon="plus"
          disabled={locked !== undefined}
          reason={locked}
          onClick={() => onEdit({ id: null, focus: true })}
        >
          {t(`record.add-${kind}`)}
        </Button>
      )}
    </div>
  )
}

type ItemProps = { kind: EvidenceKind; row: EvidenceRow; onEdit: () => void }

function EvidenceItem({ kind, row, onEdit }: ItemProps) {
  const t = useT()
  const { locked } = useRecord()
  const { title, facts, texts } = evidenceTexts(t, kind, row)
  return (
    <article className={styles.item}>
      <div className={styles.head}>
        <h4>{title}</h4>
        <IconButton
          id={editButtonId(kind, row.id)}
          icon="edit"
          size="small"
          label={t('record.edit', { what: title })}
          disabled={locked !== undefined}
          reason={locked}
          onClick={onEdit}
        />
      </div>
      {facts.length > 0 && <p className={styles.line}>{facts.join(' · ')}</p>}
      {texts.map(({ label, text }) => (
        <p key={label} className={styles.long}>
          <small>{label}</small>
          {text}
        </p>
      ))}
      {kind === 'memorandum' && isSignedEarly(row) && (
        <p className={styles.warning}>
          <Icon name="warning" />
          {t('record.signed-early')}
        </p>
      )}
    </article>
  )
}
