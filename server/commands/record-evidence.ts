import { type Change, difference } from '#domain/activity.ts'
import { dayOutOfOrder, type EvidenceKind, type EvidenceRow, rowsOf } from '#domain/evidence.ts'
import { Problem } from '#domain/problem.ts'
import type { Tx } from '../db/schema.ts'
import type { Stored } from '../queries/partnership.ts'
import { emptyEvidence, given } from '../rows.ts'
import { type Acting, type Committed, commit, demand, takePartnership } from './commit.ts'

const rowOf = (partnership: Stored, kind: EvidenceKind, id: string): EvidenceRow | undefined =>
  rowsOf(partnership, kind).find((row) => row.id === id)

/**
 * The change that writes evidence fields: a new record with every field, or only what differs in a known one. Throws
 * `invalid` when its days are the wrong way round.
 */
export function evidenceChange(partnership: Stored, kind: EvidenceKind, id: string, fields: object): Change[] {
  const known = rowOf(partnership, kind, id)
  // The contract sees only what is sent; together with what is stored the days may still be the wrong way round.
  const late = dayOutOfOrder(kind, { ...known, ...given(fields) })
  if (late !== null) throw new Problem('invalid', { errors: [{ field: late, code: 'order' }] })
  if (!known) {
    return [{ entity: kind, id, from: null, to: { ...emptyEvidence(kind), ...given(fields) } }]
  }
  const differs = difference(known, given(fields))
  return differs ? [{ entity: kind, id, ...differs }] : []
}

type Evidence = { id: string; fields: object }

/** Records new evidence. Throws `id-taken` when the record exists; a retry is recognised by its idempotency key, not here. */
export async function recordEvidence(
  tx: Tx,
  acting: Acting,
  id: string,
  kind: EvidenceKind,
  evidence: Evidence,
): Promise<Committed> {
  return writeEvidence(tx, acting, id, kind, evidence, 'recorded')
}

/** Corrects fields of evidence that is there; those left out stay. Throws `not-found` for an unknown record. */
export async function correctEvidence(
  tx: Tx,
  acting: Acting,
  id: string,
  kind: EvidenceKind,
  evidence: Evidence,
): Promise<Committed> {
  return writeEvidence(tx, acting, id, kind, evidence, 'corrected')
}

async function writeEvidence(
  tx: Tx,
  acting: Acting,
  id: string,
  kind: EvidenceKind,
  evidence: Evidence,
  deed: 'recorded' | 'corrected',
): Promise<Committed> {
  demand(acting.viewer, 'record')
  const before = await takePartnership(tx, acting, id)
  const known = rowOf(before, kind, evidence.id) !== undefined
  if (known && deed === 'recorded') throw new Problem('id-taken')
  if (!known && deed === 'corrected') throw new Problem('not-found')
  return commit(tx, acting, before, { kind: deed, changes: evidenceChange(before, kind, evidence.id, evidence.fields) })
}
