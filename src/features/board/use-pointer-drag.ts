import { type RefObject, useEffect, useEffectEvent } from 'react'
import { create } from 'zustand'
import type { Card } from '#domain/partnership.ts'
import type { Stage } from '#domain/stage.ts'
import type { Landing } from '#stores/drag.ts'
import type { Column } from './columns.ts'

import type * as pointerDrag from './pointer-drag.ts'

type Kit = typeof pointerDrag

// Dragging comes once the board stands, or when a mouse moves over it: phones never pay for it.
const useKit = create<{ kit: Kit | null }>(() => ({ kit: null }))
let asked = false

async function fetchKit(): Promise<void> {
  if (asked) return
  asked = true
  try {
    useKit.setState({ kit: await import('./pointer-drag.ts') })
  } catch {
    // The line is down; menu and keyboard still move cards, and the next movement of the mouse asks again.
    asked = false
  }
}

/** Makes a card draggable once dragging is there. `onRefused` hears of a card that rests and was dragged all the same. */
export function useCardDrag(
  ref: RefObject<HTMLElement | null>,
  card: Card,
  enabled: boolean,
  onRefused: () => void,
): void {
  const kit = useKit((state) => state.kit)
  const refused = useEffectEvent(onRefused)
  useEffect(
    () => (kit && ref.current && enabled ? kit.dragCard(ref.current, card, () => refused()) : undefined),
    [kit, ref, card, enabled],
  )
}

/** Makes a column a place to drop cards on. */
export function useColumnDrop(
  column: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  stage: Stage,
): void {
  const kit = useKit((state) => state.kit)
  useEffect(
    () => (kit && column.current && list.current ? kit.dropOnColumn(column.current, list.current, stage) : undefined),
    [kit, column, list, stage],
  )
}

/** Follows a pointer over the whole board. */
export function usePointerDrag(columns: readonly Column[], onLand: (card: Card, landing: Landing) => void): void {
  const kit = useKit((state) => state.kit)
  const present = useEffectEvent(() => columns)
  const land = useEffectEvent(onLand)
  useEffect(() => {
    const ask = (event: PointerEvent): void => {
      if (event.pointerType === 'mouse') void fetchKit()
    }
    const idle = !kit && matchMedia('(pointer: fine)').matches ? setTimeout(() => void fetchKit(), 300) : undefined
    if (!kit) document.addEventListener('pointermove', ask, { passive: true })
    const stop = kit?.followPointer(
      () => present(),
      (card, landing) => land(card, landing),
    )
    return () => {
      clearTimeout(idle)
      document.removeEventListener('pointermove', ask)
      stop?.()
    }
  }, [kit])
}
