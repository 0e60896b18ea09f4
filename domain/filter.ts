import { byPosition, daysInStage, hasGap, isOverdue } from './board.ts'
import type { Day } from './calendar.ts'
import { type Direction, directions } from './direction.ts'
import { type Card, type PartnershipState, partnershipStates, type SideName, sideNames } from './partnership.ts'
import type { Norms } from './stage.ts'

export const sorts = ['own', 'due', 'age', 'name'] as const
export type Sort = (typeof sorts)[number]

/** What a person wants to see, as the address of the page keeps it. Empty lists and false mean no limit. */
export type Filter = {
  text: string
  oblasts: string[]
  coordinators: string[]
  sides: SideName[]
  directions: Direction[]
  states: PartnershipState[]
  overdue: boolean
  gap: boolean
  noStep: boolean
  sort: Sort
}

const known = <Value extends string>(list: readonly Value[], wanted: string[]): Value[] =>
  list.filter((one) => wanted.includes(one))
const listed = (text: string | null): string[] => (text ? text.split(',') : [])

/** The part of an address after `?`, as far as it is read here. */
type Search = { get: (name: string) => string | null }

/** Reads a filter from an address; what it does not know it leaves out. */
export function readFilter(search: Search): Filter {
  return {
    text: search.get('q') ?? '',
    oblasts: listed(search.get('oblast')),
    coordinators: listed(search.get('coordinator')),
    sides: known(sideNames, listed(search.get('side'))),
    directions: known(directions, listed(search.get('direction'))),
    states: known(partnershipStates, listed(search.get('state'))),
    overdue: search.get('overdue') === '1',
    gap: search.get('gap') === '1',
    noStep: search.get('nostep') === '1',
    sort: known(sorts, [search.get('sort') ?? 'own'])[0] ?? 'own',
  }
}

/** A filter as names and values of an address; what limits nothing is left out, so that a clean board has a clean address. */
export function writeFilter(filter: Filter): Record<string, string> {
  const all = {
    q: filter.text,
    oblast: filter.oblasts.join(','),
    coordinator: filter.coordinators.join(','),
    side: filter.sides.join(','),
    direction: filter.directions.join(','),
    state: filter.states.join(','),
    overdue: filter.overdue ? '1' : '',
    gap: filter.gap ? '1' : '',
    nostep: filter.noStep ? '1' : '',
    sort: filter.sort === 'own' ? '' : filter.sort,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}

/** True when something is hidden; an order hides nothing. */
export function limits(filter: Filter): boolean {
  return Object.keys(writeFilter({ ...filter, sort: 'own' })).length > 0
}

/** Letters as they compare: without case and without the apostrophes that people type in four ways or not at all. */
const plain = (text: string): string => text.toLocaleLowerCase('uk').replace(/['’ʼ`]/g, '')

/** The cards in question at all: what has ended is asked for by name. */
export function inQuestion(card: Pick<Card, 'state'>, { states }: Pick<Filter, 'states'>): boolean {
  return states.length > 0 ? states.includes(card.state) : card.state !== 'ended'
}

/** Whether a card passes a filter. Texts are looked for in its name and its next step. */
export function passes(card: Card, filter: Filter, norms: Norms, today: Day): boolean {
  const { text, oblasts, coordinators, sides } = filter
  if (!inQuestion(card, filter)) return false
  if (oblasts.length > 0 && !oblasts.includes(card.oblast)) return false
  if (coordinators.length > 0 && !coordinators.includes(card.coordinator ?? 'none')) return false
  if (sides.length > 0 && !sides.includes(card.side)) return false
  if (filter.directions.length > 0 && !filter.directions.some((direction) => card.directions.includes(direction)))
    return false
  if (filter.overdue && !isOverdue(card, norms, today)) return false
  if (filter.gap && !hasGap(card)) return false
  if (filter.noStep && card.stepWhat !== null) return false
  if (text.trim() === '') return true
  return plain(`${card.name} ${card.stepWhat ?? ''}`).includes(plain(text.trim()))
}

// Made when first wanted: most boards stand in their own order, and a collator costs milliseconds on a slow machine.
let alphabet: Intl.Collator | undefined
function byName(a: Card, b: Card): number {
  alphabet ??= new Intl.Collator('uk')
  return alphabet.compare(a.name, b.name)
}

/** How cards stand in a column. Ties fall back to the council's own order, so that nothing jumps about. */
export function compareBy(sort: Sort, today: Day): (a: Card, b: Card) => number {
  if (sort === 'own') return byPosition
  const orders: Record<Exclude<Sort, 'own'>, (a: Card, b: Card) => number> = {
    due: (a, b) => (a.stepDue ?? '9999').localeCompare(b.stepDue ?? '9999'),
    age: (a, b) => daysInStage(b, today) - daysInStage(a, today),
    name: byName,
  }
  const order = orders[sort]
  return (a, b) => order(a, b) || byPosition(a, b)
}
