import { type Day, dayOf, daysBetween } from './calendar.ts'
import { gapsOf } from './fact.ts'
import type { Card } from './partnership.ts'
import type { Norms } from './stage.ts'

/** Cards as columns of values: the same data in a third less on a slow wire, because like stands beside like. */
export type CardTable = { [Key in keyof Card]: Card[Key][] }

const cardKeys = [
  'id',
  'version',
  'name',
  'kind',
  'oblast',
  'side',
  'stage',
  'state',
  'position',
  'stageEnteredAt',
  'facts',
  'explained',
  'stepWhat',
  'stepDue',
  'coordinator',
  'directions',
  'sample',
] as const satisfies readonly (keyof Card)[]

export function toCardTable(cards: readonly Card[]): CardTable {
  return Object.fromEntries(cardKeys.map((key) => [key, cards.map((card) => card[key])])) as CardTable
}

export function fromCardTable(table: CardTable): Card[] {
  return table.id.map((_, row) => Object.fromEntries(cardKeys.map((key) => [key, table[key][row]])) as Card)
}

// Formatting a day costs a microsecond, and a board asks for thousands of them after every move: moments are remembered.
const enteredDays = new Map<number, Day>()
function enteredDay(moment: number): Day {
  let day = enteredDays.get(moment)
  if (day === undefined) {
    if (enteredDays.size > 50_000) enteredDays.clear()
    day = dayOf(moment)
    enteredDays.set(moment, day)
  }
  return day
}

/** Days a card has stood in its stage, counted in Kyiv days. */
export function daysInStage(card: Pick<Card, 'stageEnteredAt'>, today: Day): number {
  return Math.max(0, daysBetween(enteredDay(card.stageEnteredAt), today))
}

/** True when an open card has stood in its stage longer than the council's norm allows. */
export function overNorm(card: Pick<Card, 'stage' | 'state' | 'stageEnteredAt'>, norms: Norms, today: Day): boolean {
  return card.state === 'open' && daysInStage(card, today) > norms[card.stage]
}

/** True when the next step of an open card was due before today. */
export function stepOverdue(card: Pick<Card, 'state' | 'stepDue'>, today: Day): boolean {
  return card.state === 'open' && card.stepDue !== null && card.stepDue < today
}

/** A card wants attention when its next step is late or it has stood in the stage beyond the norm. Paused and ended ones rest. */
export function isOverdue(
  card: Pick<Card, 'stage' | 'state' | 'stageEnteredAt' | 'stepDue'>,
  norms: Norms,
  today: Day,
): boolean {
  return stepOverdue(card, today) || overNorm(card, norms, today)
}

/** True when a stage reached or passed has no entry facts behind it. */
export function hasGap(card: Pick<Card, 'stage' | 'facts'>): boolean {
  return gapsOf(card.stage, card.facts).length > 0
}

/** The council's own order; equal keys (two people dropped at one place at once) keep a stable order by id. */
export function byPosition(a: Pick<Card, 'position' | 'id'>, b: Pick<Card, 'position' | 'id'>): number {
  if (a.position !== b.position) return a.position < b.position ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
