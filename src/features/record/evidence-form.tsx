import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { type EvidenceKind, evidenceLists, rowsOf, signedBeforeDecision } from '#domain/evidence.ts'
import type { FieldProblem } from '#domain/problem.ts'
import { checkEvidence } from '#forms/check-evidence.ts'
import { evidenceFields, toFields, toForm } from '#forms/evidence-fields.ts'
import { EvidenceInput } from '#forms/evidence-input.tsx'
import { type FormValues, textOf } from '#forms/form-values.ts'
import { Note } from '#forms/note.tsx'
import { useT } from '#i18n/i18n.ts'
import { EditForm } from './edit-form.tsx'
import { evidenceText } from './evidence-texts.ts'
import { useRecord } from './record-context.ts'
import type { EditTarget } from './save-edit.ts'
import { useEdit } from './use-edit.ts'

/** The draft of a record; `id` null for the one that is being added. */
export function evidenceDraft(partnership: string, kind: EvidenceKind, id: string | null): string {
  return `evidence.${partnership}.${kind}.${id ?? 'new'}`
}

/** Papers out of order happen; they are pointed out and never refused. */
export function isSignedEarly(row: Partial<Record<string, string | null>>): boolean {
  const { signedOn = null, outpostDecidedOn = null, partnerDecidedOn = null } = row
  const blank = { id: '', kind: null, status: null, number: null, place: null, note: null }
  const decisions = { outpostDecision: null, partnerDecision: null, outpostDecidedOn, partnerDecidedOn }
  return signedBeforeDecision({ ...blank, ...decisions, signedOn })
}

function evidenceTarget(kind: EvidenceKind, id: string): EditTarget {
  return {
    read: (record) =>
      toForm(
        kind,
        rowsOf(record, kind).find((row) => row.id === id),
      ),
    // A first save whose answer was lost has made the record already; then the second corrects it.
    write: ({ values, changed, record }) =>
      rowsOf(record, kind).some((row) => row.id === id)
        ? { method: 'PATCH', path: `/${evidenceLists[kind]}/${id}`, body: toFields(values, changed) }
        : { method: 'POST', path: `/${evidenceLists[kind]}`, body: { id, fields: toFields(values) } },
  }
}

/** A record of nothing proves nothing and only puzzles whoever finds it. */
async function check(kind: EvidenceKind, values: FormValues): Promise<FieldProblem[]> {
  const first = evidenceFields[kind][0]
  const blank = Object.keys(values).every((field) => textOf(values, field).trim() === '')
  return blank && first ? [{ field: first.name, code: 'required' }] : checkEvidence(kind, values)
}

type Props = {
  kind: EvidenceKind
  /** Null for a new record. */
  id: string | null
  focus: boolean
  first?: string | undefined
  onClose: () => void
}

/** All fields of one visit, appeal, memorandum or programme. */
export function EvidenceForm({ kind, id, focus, first, onClose }: Props) {
  const t = useT()
  const { record } = useRecord()
  const [own] = useState(() => id ?? uuidv7())
  const edit = useEdit({
    target: evidenceTarget(kind, own),
    draft: evidenceDraft(record.id, kind, id),
    check: (values) => check(kind, values),
    onSaved: onClose,
  })
  const fields = evidenceFields[kind]

  return (
    <EditForm
      label={t(id === null ? `record.add-${kind}` : `record.edit-${kind}`)}
      edit={edit}
      focus={focus}
      first={first}
      onClose={onClose}
      tell={(name, value) => {
        const field = fields.find((one) => one.name === name)
        return {
          label: field ? t(field.label) : name,
          text: field && typeof value === 'string' ? evidenceText(t, field, value) : '',
        }
      }}
    >
      {fields.map((field) => (
        <EvidenceInput key={field.name} field={field} {...edit.bind(field.name)} />
      ))}
      {kind === 'memorandum' && isSignedEarly(toFields(edit.values)) && (
        <div data-wide>
          <Note tone="attention" icon="warning">
            {t('record.signed-early')} {t('record.signed-early-hint')}
          </Note>
        </div>
      )}
    </EditForm>
  )
}
