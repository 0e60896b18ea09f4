import type { PartnershipState } from '#domain/partnership.ts'
import { Problem } from '#domain/problem.ts'
import type { Tx } from '../db/schema.ts'
import { findOpenPair } from '../queries/open-pair.ts'
import { type Acting, type Committed, commit, demand, sharedChange, takePartnership } from './commit.ts'

const kindOf = { paused: 'paused', ended: 'ended', open: 'reopened' } as const
const actionOf = { paused: 'pause', ended: 'end', open: 'reopen' } as const

/**
 * Pauses, ends or reopens a partnership, always with a reason. Throws `not-open` when the step makes no sense from where
 * it stands, and `duplicate-pair` when the same pair has been opened anew since the end.
 */
export async function changeState(
  tx: Tx,
  acting: Acting,
  id: string,
  state: PartnershipState,
  reason: string,
): Promise<Committed> {
  demand(acting.viewer, actionOf[state])
  const before = await takePartnership(tx, acting, id)
  if (before.state === state || (state === 'paused' && before.state === 'ended'))
    throw new Problem('not-open', { state: before.state })
  if (before.state === 'ended') {
    const open = await findOpenPair(tx, before.outpost, before.partner)
    if (open) throw new Problem('duplicate-pair', { existing: open })
  }
  return commit(tx, acting, before, {
    kind: kindOf[state],
    changes: sharedChange(before, { state, stateReason: state === 'open' ? null : reason }),
    reason,
  })
}
