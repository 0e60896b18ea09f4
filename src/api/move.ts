import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import type { Written } from '#domain/api.ts'
import type { Move } from '#domain/contract/partnership.ts'
import type { Card } from '#domain/partnership.ts'
import type { Stage } from '#domain/stage.ts'
import { changeCard, findCard, holdCard, putCard, releaseCard } from './board.ts'
import { newKey } from './key.ts'
import { type Write, write } from './request.ts'

/** One move as it is kept, sent, and sent again after a power cut: everything it needs is in it. */
export type MoveRequest = {
  id: string
  key: string
  name: string
  from: Stage
  fromPosition: string
  version: number
  /** The line that this takes back, when a card returns to where its own person just took it from. */
  undoes: string | null
  body: Move
}

// The second of two quick moves of one card was made on top of the first, so it is based on the first one's result.
const ownVersions = new WeakMap<QueryClient, Map<string, number>>()
const baseKey = (id: string, version: number): string => `${id} ${version}`

function versionsOf(client: QueryClient): Map<string, number> {
  const versions = ownVersions.get(client) ?? new Map<string, number>()
  ownVersions.set(client, versions)
  return versions
}

function baseOf({ id, version }: MoveRequest, versions: ReadonlyMap<string, number>): number {
  let base = version
  for (let next = versions.get(baseKey(id, base)); next !== undefined; next = versions.get(baseKey(id, base)))
    base = next
  return base
}

function placed(card: Card, { to, position }: Move): Partial<Card> {
  return {
    stage: to,
    position: position ?? card.position,
    ...(to === card.stage ? {} : { stageEnteredAt: Date.now() }),
  }
}

async function sendMove(request: MoveRequest, { client }: { client: QueryClient }): Promise<Written> {
  const { id, key, undoes, body } = request
  const versions = versionsOf(client)
  const version = baseOf(request, versions)
  const path = `/api/partnerships/${id}`
  const position = body.position === undefined ? {} : { position: body.position }
  const takeBack: Write = { method: 'POST', path: `${path}/undo`, body: { line: undoes, ...position }, key }
  const moveOn: Write = { method: 'POST', path: `${path}/move`, body, key, version }
  const written = await write<Written>(undoes === null ? moveOn : takeBack)
  if (written.card.version !== version) versions.set(baseKey(id, version), written.card.version)
  return written
}

export const moveKey = ['move'] as const

/** Moves that have not been answered yet, oldest first. */
export function waitingMoves(client: QueryClient): MoveRequest[] {
  const moving = client.getMutationCache().findAll({ mutationKey: moveKey, status: 'pending' })
  return moving.map((mutation) => mutation.state.variables as MoveRequest)
}

/** Puts a card where a move will take it. */
export function showMove(client: QueryClient, { id, body }: MoveRequest): void {
  const card = findCard(client, id)
  if (card) changeCard(client, id, placed(card, body))
}

/** Ids of partnerships with a move of this page under way, not counting the one given. */
export function movingIds(client: QueryClient, except?: string): Set<string> {
  return new Set(
    waitingMoves(client)
      .filter((request) => request.key !== except)
      .map((request) => request.id),
  )
}

/** Moves a card: at once on the screen, then on the server; back again when it is refused. */
export const moveMutation = mutationOptions({
  mutationKey: moveKey,
  // One after another: the second drag of a card must see the first. Offline moves wait here too, and survive a reload.
  scope: { id: 'move' },
  mutationFn: sendMove,
  onMutate: (request: MoveRequest, { client }) => {
    const card = findCard(client, request.id)
    showMove(client, request)
    return card && { stageEnteredAt: card.stageEnteredAt }
  },
  onError: (_failure, { id, key, from, fromPosition }, before, { client }) => {
    // No snapshot: it would erase what others moved meanwhile. A later move of the same card stands until its own answer.
    if (movingIds(client, key).has(id)) return
    const now = releaseCard(client, id)
    if (now) putCard(client, now)
    else changeCard(client, id, { stage: from, position: fromPosition, ...before })
  },
  onSuccess: ({ card }, { id, key }, _before, { client }) => {
    holdCard(client, card)
    if (movingIds(client, key).has(id))
      changeCard(client, id, { version: card.version, facts: card.facts, explained: card.explained })
    else putCard(client, releaseCard(client, id) ?? card)
    return client.invalidateQueries({ queryKey: ['partnership', id] })
  },
})

/** A move as a request: the card as it is now, the target, and a key of its own. */
export function moveRequest(card: Card, body: Move, undoes: string | null = null): MoveRequest {
  const { id, name, stage, position, version } = card
  return {
    id,
    key: newKey(),
    name,
    from: stage,
    fromPosition: position,
    version,
    undoes,
    body: { ...body, deviceAt: Date.now() },
  }
}
