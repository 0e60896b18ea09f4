import { type RefObject, useEffect, useEffectEvent } from 'react'

/**
 * Ctrl+Enter submits also from a text of several lines, where Enter alone begins a new one. Esc, where it is answered,
 * leaves the form and not what is around it.
 */
export function useFormKeys(form: RefObject<HTMLFormElement | null>, onEscape?: () => void): void {
  const answer = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit()
    if (event.key !== 'Escape' || event.defaultPrevented || !onEscape) return
    event.preventDefault()
    event.stopPropagation()
    onEscape()
  })

  useEffect(() => {
    const watched = form.current
    const listener = (event: KeyboardEvent) => answer(event)
    watched?.addEventListener('keydown', listener)
    return () => watched?.removeEventListener('keydown', listener)
  }, [form])
}
