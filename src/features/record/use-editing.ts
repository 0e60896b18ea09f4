import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { keptDraft } from '#stores/drafts.ts'
import { useRecord } from './record-context.ts'

/**
 * A form that takes the place of what it edits, with focus back on the button that opened it. It is open from the start
 * when text was left in it; only a form that the person opened takes focus.
 */
export function useEditing(draft: string) {
  const { locked } = useRecord()
  const opener = useRef<HTMLButtonElement>(null)
  const [editing, setEditing] = useState(() => locked === undefined && keptDraft(draft) !== null)
  const [opened, setOpened] = useState(false)

  function open() {
    setOpened(true)
    setEditing(true)
  }

  function close() {
    // The button is in the document again only after this.
    flushSync(() => setEditing(false))
    opener.current?.focus()
  }

  return { editing, opened, open, close, opener }
}
