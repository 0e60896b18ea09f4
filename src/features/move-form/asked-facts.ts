import { type EvidenceKind, evidenceOfStage } from '#domain/evidence.ts'
import { demandsOfCard, type MoveDemands } from '#domain/move.ts'
import { type EvidenceField, evidenceFields, fieldsOfFact } from '#forms/evidence-fields.ts'
import type { AskedMove } from '#stores/asked-move.ts'

/** What a move asks of the person who makes it, with the fields in which missing facts are given. */
export type Asked = MoveDemands & { kind: EvidenceKind | null; fields: readonly EvidenceField[]; reasonAlways: boolean }

export function askedOf({ card, to }: AskedMove): Asked {
  const demands = demandsOfCard(card, to)
  const kind = evidenceOfStage[to]
  const names = new Set(demands.missing.flatMap((fact) => fieldsOfFact[fact] ?? []))
  const fields = kind === null ? [] : evidenceFields[kind].filter(({ name }) => names.has(name))
  return { ...demands, kind, fields, reasonAlways: demands.back || demands.skipped.length > 0 }
}
