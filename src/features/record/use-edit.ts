import { useRef, useState } from 'react'
import { Failure } from '#api/failure.ts'
import type { FieldProblem } from '#domain/problem.ts'
import { fits } from '#forms/draft.ts'
import { changedFields, type FormValue, type FormValues, textOf } from '#forms/form-values.ts'
import { fieldText, problemOf } from '#forms/problem-text.ts'
import { useT } from '#i18n/i18n.ts'
import { dropDraft, keepDraft, keptDraft } from '#stores/drafts.ts'
import { notify } from '#stores/notices.ts'
import { announce } from '#ui/announcer.tsx'
import { useRecord } from './record-context.ts'
import { type Edit, type EditTarget, type Saved, saveEdit, settle } from './save-edit.ts'
import { useWriter } from './use-writer.ts'

type Options = {
  target: EditTarget
  /** Names the form among the drafts of this device. */
  draft: string
  check?: (values: FormValues) => Promise<FieldProblem[]>
  onSaved: () => void
}
type Conflict = Extract<Saved, { outcome: 'conflict' }>

/** What was kept of a form, with the values it began with: others may have changed the record since. */
function keptEdit(draft: string, shape: FormValues): Edit | null {
  const { base, values, version } = keptDraft(draft) ?? {}
  if (!fits(base, shape) || !fits(values, shape) || typeof version !== 'number') {
    // Of an older form: nobody can be offered what no field can show.
    dropDraft(draft)
    return null
  }
  return changedFields(base, values).length > 0 ? { base, values, version } : null
}

/** State of a form that edits a part of the open record; see `saveEdit` for what happens when two people edit at once. */
export function useEdit({ target, draft, check, onSaved }: Options) {
  const t = useT()
  const { record } = useRecord()
  const writer = useWriter(record.id)
  const [fresh] = useState<Edit>(() => {
    // A form that opens after a write may be rendered before the record is.
    const latest = writer.known() ?? record
    const base = target.read(latest)
    return { base, values: base, version: latest.version }
  })
  const [kept] = useState(() => keptEdit(draft, fresh.base))
  const [edit, setEdit] = useState<Edit>(kept ?? fresh)
  const [restored, setRestored] = useState(kept !== null)
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const [failure, setFailure] = useState<Failure | null>(null)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [pending, setPending] = useState(false)
  const busy = useRef(false)

  function set(field: string, value: FormValue) {
    // What is typed while a save is under way would be in neither the save nor the record.
    if (busy.current) return
    const next = { ...edit, values: { ...edit.values, [field]: value } }
    setEdit(next)
    setProblems(problems.filter((problem) => problemOf([problem], field) === undefined))
    if (changedFields(next.base, next.values).length > 0) keepDraft(draft, next)
    else dropDraft(draft)
  }

  function discard() {
    dropDraft(draft)
    setEdit(fresh)
    setRestored(false)
    setProblems([])
    setFailure(null)
  }

  async function attempt(wanted: Edit) {
    const found = (await check?.(wanted.values)) ?? []
    setProblems(found)
    if (found.length > 0) return
    const saved = await saveEdit(writer, target, wanted)
    if (saved.outcome === 'conflict') return setConflict(saved)
    dropDraft(draft)
    if (saved.merged) notify({ tone: 'status', text: t('record.merged'), about: record.id })
    else announce(t('record.saved'))
    onSaved()
  }

  async function save(wanted: Edit = edit) {
    if (busy.current) return
    busy.current = true
    setPending(true)
    setFailure(null)
    try {
      await attempt(wanted)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      setProblems(error.errors)
      setFailure(error)
    } finally {
      busy.current = false
      setPending(false)
    }
  }

  function settleConflict(given: ReadonlySet<string>) {
    if (!conflict) return
    const next = settle(target, conflict.edit, conflict.theirs, given)
    setConflict(null)
    setEdit(next)
    keepDraft(draft, next)
    void save(next)
  }

  const { values } = edit
  return {
    values,
    set,
    /** Props of the control of a text field. */
    bind: (field: string) => ({
      value: textOf(values, field),
      onChange: (value: string) => set(field, value),
      error: fieldText(t, problemOf(problems, field)),
    }),
    problems,
    failure,
    pending,
    restored,
    discard,
    drop: () => dropDraft(draft),
    save: () => void save(),
    conflict: conflict && { fields: conflict.fields, mine: conflict.edit.values, theirs: target.read(conflict.theirs) },
    settleConflict,
    leaveConflict: () => setConflict(null),
  }
}
export type EditState = ReturnType<typeof useEdit>
