import { useState } from 'react'
import { flushSync } from 'react-dom'
import { evidenceOfStage, evidenceToComplete, rowsOf } from '#domain/evidence.ts'
import { evidenceProgress, type FactId } from '#domain/fact.ts'
import type { Stage } from '#domain/stage.ts'
import { fieldsOfFact } from '#forms/evidence-fields.ts'
import { useT } from '#i18n/i18n.ts'
import { keptDraft } from '#stores/drafts.ts'
import { evidenceDraft } from './evidence-form.tsx'
import { type EvidenceEditing, EvidenceList, editButtonId } from './evidence-list.tsx'
import { FactList } from './fact-list.tsx'
import { useRecord } from './record-context.ts'
import styles from './section.module.css'

type Props = {
  stage: Stage
  /** Begin with the form open: the person asked to add what is missing. */
  adding: boolean
}

/** Where the facts of contact are given: they have no records of their own. */
const placeOfContactFact: Partial<Record<FactId, string>> = {
  'outpost-coordinator': 'record-contacts',
  'partner-coordinator': 'record-contacts',
  'next-step': 'record-step',
}

/** What proves a stage: which facts are there, which are missing, and the records they come from. */
export function EvidenceSection({ stage, adding }: Props) {
  const t = useT()
  const { record, locked } = useRecord()
  const kind = evidenceOfStage[stage]
  const { done, of } = evidenceProgress(stage, record.facts)
  const [editing, setEditing] = useState<EvidenceEditing | null>(() => {
    if (kind === null || locked !== undefined) return null
    if (adding) return { id: evidenceToComplete(record, kind), focus: true }
    const left = [null, ...rowsOf(record, kind).map(({ id }) => id)].find((id) =>
      keptDraft(evidenceDraft(record.id, kind, id)),
    )
    return left === undefined ? null : { id: left, focus: false }
  })

  function handleAdd(fact: FactId) {
    const place = placeOfContactFact[fact]
    if (place !== undefined) document.getElementById(place)?.focus()
    else if (kind) setEditing({ id: evidenceToComplete(record, kind), focus: true, field: fieldsOfFact[fact]?.[0] })
  }

  function handleClose() {
    flushSync(() => setEditing(null))
    // Not whoever opened the form: with the fact that was added, its own button goes.
    if (kind) document.getElementById(editButtonId(kind, editing?.id ?? null))?.focus()
  }

  return (
    <section className={styles.section} aria-labelledby="record-evidence-title">
      <h3 id="record-evidence-title" tabIndex={-1} className={styles.title}>
        {t('record.evidence', { stage: t(`stage.${stage}`) })} <small>{t('record.evidence-count', { done, of })}</small>
      </h3>
      <FactList stage={stage} onAdd={handleAdd} />
      {kind && <EvidenceList key={kind} kind={kind} editing={editing} onEdit={setEditing} onClose={handleClose} />}
    </section>
  )
}
