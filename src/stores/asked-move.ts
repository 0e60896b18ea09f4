import { create } from 'zustand'
import type { Card } from '#domain/partnership.ts'
import type { Stage } from '#domain/stage.ts'

/** A move that waits for the facts or the reason it needs. `card` is as it was when the person let go of it. */
export type AskedMove = { card: Card; to: Stage; position: string | undefined }

export const useAskedMove = create<{ asked: AskedMove | null }>(() => ({ asked: null }))
export const askMove = (asked: AskedMove): void => useAskedMove.setState({ asked })
export const answerMove = (): void => useAskedMove.setState({ asked: null })
