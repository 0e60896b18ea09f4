import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type EvidenceKind, evidenceKinds, evidenceOfStage } from '#domain/evidence.ts'
import { evidenceProgress, type FactId } from '#domain/fact.ts'
import type { Stage } from '#domain/stage.ts'
import { fieldsOfFact } from '#forms/evidence-fields.ts'
import { evidenceToComplete } from '#forms/evidence-to-complete.ts'
import { useT } from '#i18n/i18n.ts'
import { keptDraft } from '#stores/drafts.ts'
import { evidenceDraft } from './evidence-form.tsx'
import { type EvidenceEditing, EvidenceList } from './evidence-list.tsx'
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
    return keptDraft(evidenceDraft(record.id, kind, null)) ? { id: null, focus: false } : null
  })
  const opener = useRef<HTMLElement | null>(null)

  function handleEdit(next: EvidenceEditing) {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    setEditing(next)
  }

  function handleAdd(of: EvidenceKind | null, fact: FactId) {
    const place = placeOfContactFact[fact]
    if (place !== undefined) document.getElementById(place)?.focus()
    else if (of) handleEdit({ id: evidenceToComplete(record, of), focus: true, field: fieldsOfFact[fact]?.[0] })
  }

  function handleClose() {
    flushSync(() => setEditing(null))
    const back = opener.current?.isConnected ? opener.current : document.getElementById('record-evidence-title')
    back?.focus()
  }

  return (
    <section className={styles.section} aria-labelledby="record-evidence-title">
      <h3 id="record-evidence-title" tabIndex={-1} className={styles.title}>
        {t('record.evidence', { stage: t(`stage.${stage}`) })} <small>{t('record.evidence-count', { done, of })}</small>
      </h3>
      <FactList stage={stage} onAdd={(fact) => handleAdd(kind, fact)} />
      {evidenceKinds
        .filter((one) => one === kind)
        .map((one) => (
          <EvidenceList key={one} kind={one} editing={editing} onEdit={handleEdit} onClose={handleClose} />
        ))}
    </section>
  )
}
