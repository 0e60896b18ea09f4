import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { uuidv7 } from 'uuidv7'
import { type PartnershipWrite, partnershipMutation, partnershipQuery } from '#api/partnership.ts'
import type { Written } from '#domain/api.ts'
import type { PartnershipAnswer } from '#domain/contract/api.ts'

export type Writing = Pick<PartnershipWrite, 'method' | 'path' | 'body'>
export type Writer = {
  /** The record as the cache has it. */
  known: () => PartnershipAnswer | undefined
  /** The record as the server has it now. */
  latest: () => Promise<PartnershipAnswer>
  /** Sends a write; `version` is left out where the write names its own ground. Rejects with a `Failure`. */
  send: (writing: Writing, version?: number) => Promise<Written>
}

/** Writes to one partnership: the same write has the same key until it succeeds, so a second press or a retry does it once. */
export function useWriter(id: string): Writer {
  const client = useQueryClient()
  const intended = useRef<{ said: string; key: string } | null>(null)
  // A form is at hand to say that there is no line; a write that waited for one would save long after it was given up.
  const { mutateAsync } = useMutation({ ...partnershipMutation(id), networkMode: 'always' })

  async function send(writing: Writing, version?: number): Promise<Written> {
    const said = JSON.stringify([writing, version])
    if (intended.current?.said !== said) intended.current = { said, key: uuidv7() }
    const { key } = intended.current
    const written = await mutateAsync({ ...writing, id, key, ...(version !== undefined && { version }) })
    intended.current = null
    return written
  }

  return {
    known: () => client.getQueryData(partnershipQuery(id).queryKey),
    latest: () => client.fetchQuery({ ...partnershipQuery(id), staleTime: 0, networkMode: 'always' }),
    send,
  }
}
