import { type RefObject, useEffectEvent, useLayoutEffect } from 'react'

const gap = 4
const margin = 8

/** Puts a panel under its anchor, or above it where there is more room, and always inside of the window. */
function place(anchor: HTMLElement, panel: HTMLElement): void {
  const { top, bottom, left } = anchor.getBoundingClientRect()
  const below = innerHeight - bottom - gap - margin
  const above = top - gap - margin
  panel.style.maxBlockSize = ''
  const wanted = panel.scrollHeight
  const under = wanted <= below || below >= above
  panel.style.maxBlockSize = `${Math.max(96, under ? below : above)}px`
  const { width, height } = panel.getBoundingClientRect()
  panel.style.insetBlockStart = `${Math.max(margin, under ? bottom + gap : top - gap - height)}px`
  panel.style.insetInlineStart = `${Math.max(margin, Math.min(left, innerWidth - width - margin))}px`
}

/**
 * Shows a `popover="manual"` panel in the top layer beside its anchor as long as it is rendered. `onLeave` is called when
 * somebody presses or moves focus elsewhere, and for Esc, after which the anchor has focus; the anchor's own button
 * answers for itself.
 */
export function usePopover(
  anchor: RefObject<HTMLElement | null>,
  panel: RefObject<HTMLElement | null>,
  onLeave: () => void,
): void {
  const leave = useEffectEvent((event: PointerEvent | FocusEvent) => {
    const target = event.target
    const inside = target instanceof Node && (panel.current?.contains(target) || anchor.current?.contains(target))
    if (!inside) onLeave()
  })

  const escape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    anchor.current?.focus()
    onLeave()
  })

  useLayoutEffect(() => {
    const shown = panel.current
    const beside = anchor.current
    if (!shown || !beside) return
    const follow = (event?: Event) => {
      if (event?.target !== shown) place(beside, shown)
    }
    const stop = new AbortController()
    const { signal } = stop
    shown.showPopover()
    follow()
    shown.addEventListener('keydown', escape, { signal })
    document.addEventListener('pointerdown', leave, { capture: true, signal })
    document.addEventListener('focusin', leave, { signal })
    addEventListener('scroll', follow, { capture: true, passive: true, signal })
    addEventListener('resize', follow, { signal })
    return () => {
      stop.abort()
      if (shown.isConnected) shown.hidePopover()
    }
  }, [anchor, panel])
}
