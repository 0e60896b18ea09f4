import { type DehydratedState, dehydrate, hydrate, type QueryClient } from '@tanstack/react-query'
import { moveKey, moveMutation, showMove, waitingMoves } from './move.ts'

const storageKey = 'plich.outbox'

function keep(client: QueryClient): void {
  const state = dehydrate(client, {
    shouldDehydrateQuery: () => false,
    shouldDehydrateMutation: (mutation) => mutation.state.isPaused && mutation.options.mutationKey?.[0] === moveKey[0],
  })
  try {
    if (state.mutations.length > 0) localStorage.setItem(storageKey, JSON.stringify(state))
    else localStorage.removeItem(storageKey)
  } catch {
    // Without storage the moves still wait in this page.
  }
}

function kept(): DehydratedState | null {
  try {
    const state: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null')
    const whole = typeof state === 'object' && state !== null && 'mutations' in state
    return whole ? (state as DehydratedState) : null
  } catch {
    return null
  }
}

/**
 * Keeps moves made offline on this device until they are sent, also through a reload or a power cut. Call once, before
 * the first move; answers the clean-up. Each kept move carries its idempotency key, so sending it twice does it once.
 */
export function keepOutbox(client: QueryClient): () => void {
  // A function cannot be stored; a move that comes back from storage finds it by its key.
  client.setMutationDefaults(moveKey, moveMutation)
  const state = kept()
  if (state) hydrate(client, state)
  return client.getMutationCache().subscribe(() => keep(client))
}

/** Shows kept moves on the board and sends them, oldest first. To be called when the board is there. */
export async function sendOutbox(client: QueryClient): Promise<void> {
  for (const request of waitingMoves(client)) showMove(client, request)
  await client.resumePausedMutations()
}
