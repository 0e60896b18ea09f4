import { QueryClient } from '@tanstack/react-query'
import { Failure } from './failure.ts'

// Three tries with growing pauses ride out a moment's loss of the line; what the server refused stays refused.
const retry = (count: number, failure: Failure): boolean => failure instanceof Failure && failure.passing && count < 2
const retryDelay = (count: number): number => 500 * 2 ** count

/** One cache for the page. Boards stay fresh by the log's stream, so nothing is fetched again merely because time passed. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry,
      retryDelay,
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
    },
    mutations: {
      retry: (count, failure) => failure instanceof Failure && failure.code === 'network' && count < 2,
      retryDelay,
    },
  },
})
