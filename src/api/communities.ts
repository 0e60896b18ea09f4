import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { CommunityAnswer } from '#domain/contract/api.ts'
import { read } from './request.ts'

/** Communities of the register that match what was typed; the ones before stay shown while new ones come. */
export const communitiesQuery = (q: string) =>
  queryOptions({
    queryKey: ['communities', q],
    queryFn: ({ signal }) =>
      read<{ items: CommunityAnswer[] }>(`/api/communities?q=${encodeURIComponent(q.slice(0, 200))}`, signal),
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
