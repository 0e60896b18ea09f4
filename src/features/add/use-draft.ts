import { useState } from 'react'
import type { SideName } from '#domain/partnership.ts'
import { dropDraft, keepDraft, keptDraft } from '#stores/drafts.ts'
import { type Draft, newDraft, toDraft } from './draft.ts'

/** The form's values, kept on this device with every change. `restored`: they were typed before this opening. */
export function useDraft(council: string, side: SideName | '') {
  const form = `new-partnership.${council}`
  const [{ draft, restored }, setState] = useState(() => {
    const kept = toDraft(keptDraft(form))
    return { draft: kept ?? newDraft(side), restored: kept !== null }
  })

  function change(fields: Partial<Draft>) {
    const next = { ...draft, ...fields }
    keepDraft(form, next)
    setState({ draft: next, restored })
  }

  function startOver() {
    dropDraft(form)
    setState({ draft: newDraft(side), restored: false })
  }

  return { draft, restored, change, startOver, keep: () => keepDraft(form, draft), drop: () => dropDraft(form) }
}
