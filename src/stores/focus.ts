import { create } from 'zustand'
import type { Stage } from '#domain/stage.ts'

/**
 * The card that wants focus as soon as it is on the screen: one that was moved by keyboard, or whose record was closed.
 * With a stage, only once it has arrived there.
 */
type Wanted = { card: string; stage: Stage | null }

export const useWantedFocus = create<{ wanted: Wanted | null }>(() => ({ wanted: null }))
export const wantFocus = (card: string, stage: Stage | null = null): void =>
  useWantedFocus.setState({ wanted: { card, stage } })
export const gotFocus = (): void => useWantedFocus.setState({ wanted: null })
