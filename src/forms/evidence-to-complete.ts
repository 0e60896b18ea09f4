import { type Evidence, type EvidenceKind, provenFacts, stageOfEvidence } from '#domain/evidence.ts'
import { factsOfStage, hasFact } from '#domain/fact.ts'
import { rowsOf } from './evidence-fields.ts'

const nothing: Evidence = { visits: [], appeals: [], memoranda: [], programmes: [] }
const noContact = { outpostCoordinator: false, partnerCoordinator: false, nextStep: false }
const lists = { visit: 'visits', appeal: 'appeals', memorandum: 'memoranda', programme: 'programmes' } as const

/**
 * The record that lacks the least of what its stage asks for, so that missing facts complete it and no second one
 * appears; null where there is none, or none that can count.
 */
export function evidenceToComplete(evidence: Evidence, kind: EvidenceKind): string | null {
  const weights = rowsOf(evidence, kind)
    .filter((row) => row['status'] !== 'cancelled' && row['status'] !== 'postponed')
    .map(({ id }) => {
      const alone = { ...nothing, [lists[kind]]: evidence[lists[kind]].filter((row) => row.id === id) }
      const proven = provenFacts(noContact, alone)
      const found = factsOfStage(stageOfEvidence[kind]).filter((fact) => hasFact(proven, fact.id))
      return { id, weight: found.reduce((sum, fact) => sum + (fact.entry ? 100 : 1), 0) }
    })
  return weights.sort((one, other) => other.weight - one.weight)[0]?.id ?? null
}
