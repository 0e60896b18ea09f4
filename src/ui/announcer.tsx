import { useSyncExternalStore } from 'react'
import { VisuallyHidden } from './visually-hidden.tsx'

let spoken = { text: '', turn: 0 }
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Says something to people who listen to the page, through its `status` region; the same words twice are said twice. */
export function announce(text: string): void {
  spoken = { text, turn: spoken.turn + 1 }
  for (const listener of listeners) listener()
}

/** The words last announced, for the page's one live region of role `status`. */
export function Announcer() {
  const { text, turn } = useSyncExternalStore(subscribe, () => spoken)
  return <VisuallyHidden key={turn}>{text}</VisuallyHidden>
}
