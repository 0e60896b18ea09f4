import { createContext, useContext } from 'react'
import type { Me, PartnershipAnswer } from '#domain/contract/api.ts'

/** What every part of an open record reads. */
export type RecordView = {
  record: PartnershipAnswer
  me: Me
  /** Today in Kyiv, `YYYY-MM-DD`. */
  today: string
  /** Why nothing may be changed; undefined when this person may. */
  locked: string | undefined
}

export const RecordContext = createContext<RecordView | null>(null)

export function useRecord(): RecordView {
  const view = useContext(RecordContext)
  if (!view) throw new Error('a part of a record was rendered outside of one')
  return view
}
