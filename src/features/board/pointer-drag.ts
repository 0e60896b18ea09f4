import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge'
import type { Card } from '#domain/partnership.ts'
import type { Stage } from '#domain/stage.ts'
import { endDrag, type Landing, setLanding, startDrag } from '#stores/drag.ts'
import type { Column } from './columns.ts'

type Data = Record<string | symbol, unknown>
type Target = { data: Data }

// What a drag carries was put there by the two functions below, its only makers.
const cardOf = (data: Data): Card | undefined => data['card'] as Card | undefined
const stageOf = (data: Data): Stage | undefined => data['stage'] as Stage | undefined

/** Lets a card be picked up with a pointer, and others be dropped before or after it. One that rests stays, and says why. */
export function dragCard(element: HTMLElement, card: Card, onRefused: () => void): () => void {
  return combine(
    draggable({
      element,
      getInitialData: () => ({ card }),
      canDrag: () => {
        if (card.state !== 'open') onRefused()
        return card.state === 'open'
      },
    }),
    dropTargetForElements({
      element,
      getData: ({ input }) => attachClosestEdge({ card }, { element, input, allowedEdges: ['top', 'bottom'] }),
    }),
  )
}

/** Lets cards be dropped anywhere in a column, and scrolls its list when one is held near its edge. */
export function dropOnColumn(column: HTMLElement, list: HTMLElement, stage: Stage): () => void {
  return combine(
    dropTargetForElements({ element: column, getData: () => ({ stage }) }),
    autoScrollForElements({ element: list }),
  )
}

function landingOf(targets: readonly Target[], carried: Card, columns: readonly Column[]): Landing | null {
  const column = columns.find(({ stage }) => targets.some((target) => stageOf(target.data) === stage))
  if (!column) return null
  const over = targets.find((target) => cardOf(target.data))
  const overCard = over && cardOf(over.data)
  const others = column.cards.filter((card) => card.id !== carried.id)
  const end = { stage: column.stage, index: others.length }
  if (!over || !overCard) return end
  if (overCard.id === carried.id)
    return { stage: column.stage, index: column.cards.findIndex((card) => card.id === carried.id) }
  const index = others.findIndex((card) => card.id === overCard.id)
  if (index < 0) return end
  return { stage: column.stage, index: extractClosestEdge(over.data) === 'bottom' ? index + 1 : index }
}

/** Follows a pointer that carries a card over the board, and lets go of it where it would land. */
export function followPointer(
  columns: () => readonly Column[],
  onLand: (card: Card, landing: Landing) => void,
): () => void {
  return monitorForElements({
    canMonitor: ({ source }) => cardOf(source.data) !== undefined,
    onDragStart: ({ source }) => {
      const card = cardOf(source.data)
      if (card) startDrag(card, 'pointer', null)
    },
    onDrag: ({ source, location }) => {
      const card = cardOf(source.data)
      if (card) setLanding(landingOf(location.current.dropTargets, card, columns()))
    },
    onDrop: ({ source, location }) => {
      const card = cardOf(source.data)
      const landing = card && landingOf(location.current.dropTargets, card, columns())
      endDrag()
      if (card && landing) onLand(card, landing)
    },
  })
}
