import { isOverdue } from '#domain/board.ts'
import type { Day } from '#domain/calendar.ts'
import { compareBy, type Filter, inQuestion, passes } from '#domain/filter.ts'
import type { Card } from '#domain/partnership.ts'
import { positionBetween } from '#domain/position.ts'
import { type Norms, type Stage, stages } from '#domain/stage.ts'

export type Column = { stage: Stage; cards: Card[]; overdue: number }
export type Columns = { columns: Column[]; shown: number; of: number }

/** A board's cards as its columns show them, and how many of all in question that is. */
export function toColumns(cards: readonly Card[], filter: Filter, norms: Norms, today: Day): Columns {
  const order = compareBy(filter.sort, today)
  const passing = cards.filter((card) => passes(card, filter, norms, today)).sort(order)
  const byStage = Map.groupBy(passing, (card) => card.stage)
  const columns = stages.map((stage) => {
    const own = byStage.get(stage) ?? []
    return { stage, cards: own, overdue: own.filter((card) => isOverdue(card, norms, today)).length }
  })
  return { columns, shown: passing.length, of: cards.filter((card) => inQuestion(card, filter)).length }
}

/** The key that puts a card before `index` of a column, counted without the card itself. */
export function positionAt(cards: readonly Card[], id: string, index: number): string {
  const others = cards.filter((card) => card.id !== id)
  return positionBetween(others[index - 1]?.position ?? null, others[index]?.position ?? null)
}
