import { create } from 'zustand'
import type { Stage } from '#domain/stage.ts'

/** The one move that can be taken back by the toast or Ctrl+Z. Everything else about it is in the log. */
export type LastMove = { id: string; name: string; line: string; from: Stage; to: Stage; at: number }

export const useLastMove = create<{ lastMove: LastMove | null }>(() => ({ lastMove: null }))
export const rememberMove = (lastMove: LastMove): void => useLastMove.setState({ lastMove })
export const forgetMove = (): void => useLastMove.setState({ lastMove: null })

/** How long dragging a card right back counts as taking the move back, and so asks for no reason. */
const graceMs = 10 * 60_000

/** The line to take back when a card goes back where this person just took it from; null when it is a move of its own. */
export function takenBack(id: string, to: Stage, now: number): string | null {
  const { lastMove } = useLastMove.getState()
  const same = lastMove?.id === id && lastMove.from === to && now - lastMove.at < graceMs
  return same ? lastMove.line : null
}
