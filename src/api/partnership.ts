import { mutationOptions, queryOptions } from '@tanstack/react-query'
import type { ToldLine, Written } from '#domain/api.ts'
import type { PartnershipAnswer } from '#domain/contract/api.ts'
import type { NewPartnership } from '#domain/contract/partnership.ts'
import { putCard } from './board.ts'
import { read, type Write, write } from './request.ts'

export const partnershipQuery = (id: string) =>
  queryOptions({
    queryKey: ['partnership', id],
    queryFn: ({ signal }) => read<PartnershipAnswer>(`/api/partnerships/${id}`, signal),
  })

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['partnership', id, 'activity'],
    queryFn: ({ signal }) => read<{ items: ToldLine[] }>(`/api/partnerships/${id}/activity`, signal),
  })

/** Opens a partnership. `key` makes a second press or a retry harmless. */
export const openMutation = mutationOptions({
  mutationKey: ['open'],
  mutationFn: ({ partnership, key }: { partnership: NewPartnership; key: string }) =>
    write<Written>({ method: 'POST', path: '/api/partnerships', body: partnership, key }),
  onSuccess: ({ card }, _variables, _context, { client }) => putCard(client, card),
})

/**
 * Any other write to one partnership: a field, the next step, evidence, its state. `path` is what follows
 * `/api/partnerships/<id>`: `''`, `/next-step`, `/visits`, `/visits/<id>`, `/pause`, …
 */
export type PartnershipWrite = Pick<Write, 'method' | 'body' | 'key' | 'version'> & { id: string; path: string }

export const partnershipMutation = (id: string) =>
  mutationOptions({
    mutationKey: ['partnership', id, 'write'],
    scope: { id: `partnership-${id}` },
    mutationFn: ({ id: partnership, path, ...rest }: PartnershipWrite) =>
      write<Written>({ ...rest, path: `/api/partnerships/${partnership}${path}` }),
    onSuccess: ({ card }, _variables, _context, { client }) => {
      putCard(client, card)
      return client.invalidateQueries({ queryKey: ['partnership', id] })
    },
  })
