import type { QueryClient } from '@tanstack/react-query'
import { stages } from '#domain/stage.ts'
import { usePreferences } from '#stores/preferences.ts'
import { undoLastMove } from './move-outcomes.ts'

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role=menu] *'))

type GoTo = (pathname: string) => void

function focusColumn(index: number): void {
  const column = document.querySelectorAll<HTMLElement>('[data-column]')[index]
  const target =
    column?.querySelector<HTMLElement>('[data-card-id] a') ?? column?.querySelector<HTMLElement>('button, [tabindex]')
  target?.focus()
}

/** What single keys do outside of fields. Physical keys: a Ukrainian layout has no «n», but the key is there. */
function actionOf(event: KeyboardEvent, goTo: GoTo): (() => void) | null {
  if (event.code === 'Slash')
    return event.shiftKey ? () => goTo('/shortcuts') : () => document.getElementById('search')?.focus()
  if (event.shiftKey) return null
  if (event.code === 'KeyN') return () => goTo('/partnerships/new')
  const digit = /^Digit([1-5])$/.exec(event.code)?.[1]
  if (digit !== undefined && Number(digit) <= stages.length) return () => focusColumn(Number(digit) - 1)
  return null
}

/** Follows the keyboard for the whole page until the clean-up. A person can switch single keys off; Ctrl+Z stays. */
export function followShortcuts(client: QueryClient, goTo: GoTo): () => void {
  const follow = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || typing(event.target) || document.querySelector('dialog:modal')) return
    if (event.ctrlKey || event.metaKey) {
      if (event.code !== 'KeyZ' || event.shiftKey) return
      event.preventDefault()
      undoLastMove(client)
      return
    }
    const action = usePreferences.getState().shortcuts ? actionOf(event, goTo) : null
    if (!action) return
    event.preventDefault()
    action()
  }
  document.addEventListener('keydown', follow)
  return () => document.removeEventListener('keydown', follow)
}
