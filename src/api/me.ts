import { mutationOptions, queryOptions } from '@tanstack/react-query'
import type { Council, Me, Person } from '#domain/contract/api.ts'
import { newKey } from './key.ts'
import { read, write } from './request.ts'

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => read<Me>('/api/me', signal),
})

export const personasQuery = queryOptions({
  queryKey: ['personas'],
  queryFn: ({ signal }) => read<{ items: { council: Council; people: Person[] }[] }>('/api/personas', signal),
})

/** Picks the person to work as. Everything on the page belongs to the person before, so all of it is read anew. */
export const chooseMutation = mutationOptions({
  mutationKey: ['choose'],
  mutationFn: ({ person }: { person: string }) =>
    write<Me>({ method: 'POST', path: '/api/session', body: { person }, key: newKey() }),
  onSuccess: (me, _chosen, _context, { client }) => {
    // The frame of the page stays, with the new person in it; all else belongs to the person before.
    client.setQueryData(meQuery.queryKey, me)
    return client.resetQueries({ predicate: (query) => query.queryKey[0] !== meQuery.queryKey[0] })
  },
})
