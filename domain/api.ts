import type { Line } from './activity.ts'
import type { CardTable } from './board.ts'
import type { Council, Person } from './contract/api.ts'
import type { Card } from './partnership.ts'
import type { Norms } from './stage.ts'

/** A line with the name of who did it, as the API tells it. */
export type ToldLine = Line & { actorName: string }
export type Written = { line: ToldLine; card: Card }
export type ActivityPage = { items: ToldLine[]; cards: Card[]; last: number; more: boolean }
export type BoardAnswer = { council: Council; people: Person[]; norms: Norms; seq: number; cards: CardTable }
