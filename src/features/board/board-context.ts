import { createContext, use } from 'react'
import type { Day } from '#domain/calendar.ts'
import type { Person } from '#domain/contract/api.ts'
import type { Card } from '#domain/partnership.ts'
import type { Norms, Stage } from '#domain/stage.ts'

/** What every card and column of one board shares. */
export type BoardContext = {
  norms: Norms
  today: Day
  people: Map<string, Person>
  /** Why this person may not move cards; null when they may. */
  refusal: string | null
  sorted: boolean
  onMove: (card: Card, to: Stage, position?: string) => void
}

const Context = createContext<BoardContext | null>(null)
export const BoardProvider = Context

export function useBoard(): BoardContext {
  const board = use(Context)
  if (!board) throw new Error('a part of the board stands outside of it')
  return board
}
