import { createSyncStoragePersister } from '@tanstack/query-sync-storage-persister'
import type { QueryClient } from '@tanstack/react-query'
import { persistQueryClientRestore, persistQueryClientSubscribe } from '@tanstack/react-query-persist-client'
import { moveKey, moveMutation } from './move.ts'

/** Raised when a kept move could no longer be understood. */
const buster = '1'

/**
 * Keeps moves made offline on this device until they are sent, also through a reload or a power cut. Call once, before
 * the first render; the clean-up stops keeping.
 */
export async function keepOutbox(client: QueryClient): Promise<() => void> {
  // A function cannot be stored; a move that comes back from storage finds it by its key.
  client.setMutationDefaults(moveKey, moveMutation)
  const persister = createSyncStoragePersister({ storage: window.localStorage, key: 'plich.outbox', throttleTime: 0 })
  const options = {
    queryClient: client,
    persister,
    buster,
    dehydrateOptions: {
      shouldDehydrateQuery: () => false,
      shouldDehydrateMutation: (mutation: { state: { isPaused: boolean } }) => mutation.state.isPaused,
    },
  }
  await persistQueryClientRestore({ ...options, maxAge: 30 * 86_400_000 })
  const stop = persistQueryClientSubscribe(options)
  return stop
}

/** Sends what was kept, oldest first. To be called when the board is there to show the outcome. */
export async function sendOutbox(client: QueryClient): Promise<void> {
  await client.resumePausedMutations()
}
