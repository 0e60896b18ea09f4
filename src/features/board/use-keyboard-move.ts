import type { KeyboardEvent } from 'react'
import { demandsOfCard } from '#domain/move.ts'
import type { Card } from '#domain/partnership.ts'
import { useT } from '#i18n/i18n.ts'
import { endDrag, type Landing, setLanding, startDrag, useDrag } from '#stores/drag.ts'
import { wantFocus } from '#stores/focus.ts'
import { announce } from '#ui/announcer.tsx'
import { useBoard } from './board-context.ts'
import type { Column } from './columns.ts'
import { demandText } from './demand-text.ts'

const steps: Record<string, { column: number; row: number } | undefined> = {
  ArrowLeft: { column: -1, row: 0 },
  ArrowRight: { column: 1, row: 0 },
  ArrowUp: { column: 0, row: -1 },
  ArrowDown: { column: 0, row: 1 },
}

const clamp = (value: number, max: number): number => Math.min(Math.max(value, 0), max)

function find(columns: readonly Column[], id: string): { card: Card; column: number; row: number } | null {
  for (const [index, { cards }] of columns.entries()) {
    const row = cards.findIndex((one) => one.id === id)
    const card = cards[row]
    if (card) return { card, column: index, row }
  }
  return null
}

/**
 * The board by keyboard: arrows walk from card to card; Space takes a card, arrows carry it, Space or Enter puts it down,
 * Escape leaves it where it was. What happens is said in the language of the page.
 */
export function useKeyboardMove(
  columns: readonly Column[],
  onLand: (card: Card, landing: Landing) => void,
): (event: KeyboardEvent) => void {
  const t = useT()
  const { refusal } = useBoard()

  function walk(
    event: KeyboardEvent,
    from: { column: number; row: number },
    step: { column: number; row: number },
  ): void {
    event.preventDefault()
    let column = from.column + step.column
    // An empty column has nothing to stand on: look on in the same direction.
    while (step.column !== 0 && columns[column]?.cards.length === 0) column += step.column
    const cards = columns[column]?.cards
    const next = cards?.[step.column === 0 ? from.row + step.row : clamp(from.row, cards.length - 1)]
    if (next) wantFocus(next.id)
  }

  function take(card: Card, from: { column: number; row: number }): void {
    if (refusal !== null) return announce(refusal)
    if (card.state !== 'open') return announce(t('card.not-open'))
    startDrag(card, 'keyboard', { stage: card.stage, index: from.row })
    announce(t('drag.taken', { name: card.name, stage: t(`stage.${card.stage}`) }))
  }

  function carry(card: Card, landing: Landing, step: { column: number; row: number }): void {
    const present = columns.findIndex((column) => column.stage === landing.stage)
    const target = columns[clamp(present + step.column, columns.length - 1)]
    if (!target) return
    const others = target.cards.filter((one) => one.id !== card.id).length
    const index = step.column === 0 ? clamp(landing.index + step.row, others) : clamp(landing.index, others)
    setLanding({ stage: target.stage, index })
    const asks = target.stage === card.stage ? null : demandText(demandsOfCard(card, target.stage), t)
    announce(
      [t('drag.over', { stage: t(`stage.${target.stage}`), place: index + 1, of: others + 1 }), asks]
        .filter(Boolean)
        .join('. '),
    )
  }

  return (event) => {
    if (!(event.target instanceof HTMLAnchorElement)) return
    const id = event.target.closest<HTMLElement>('[data-card-id]')?.dataset['cardId']
    const found = id === undefined ? null : find(columns, id)
    if (!found || event.ctrlKey || event.metaKey || event.altKey) return
    const { drag } = useDrag.getState()
    const carried = drag?.by === 'keyboard' && drag.card.id === id ? drag : null
    const step = steps[event.code]
    if (carried?.landing && step) {
      event.preventDefault()
      carry(carried.card, carried.landing, step)
    } else if (carried?.landing && (event.code === 'Space' || event.code === 'Enter' || event.code === 'NumpadEnter')) {
      event.preventDefault()
      endDrag()
      onLand(carried.card, carried.landing)
    } else if (carried && (event.code === 'Escape' || event.code === 'Tab')) {
      endDrag()
      announce(t('drag.left', { name: carried.card.name, stage: t(`stage.${carried.card.stage}`) }))
    } else if (event.code === 'Space') {
      event.preventDefault()
      take(found.card, found)
    } else if (event.code === 'KeyM') {
      event.preventDefault()
      event.target.closest('[data-card-id]')?.querySelector<HTMLElement>('[data-move-menu]')?.click()
    } else if (step) walk(event, found, step)
  }
}
