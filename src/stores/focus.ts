import { create } from 'zustand'

/** The card that wants focus as soon as it is on the screen: one that was moved by keyboard, or whose record was closed. */
export const useWantedFocus = create<{ card: string | null }>(() => ({ card: null }))
export const wantFocus = (card: string): void => useWantedFocus.setState({ card })
export const gotFocus = (): void => useWantedFocus.setState({ card: null })
