import type { Direction } from './direction.ts'
import { type FactId, type FactSet, factSet, facts } from './fact.ts'
import type { Stage } from './stage.ts'

export const visitStatuses = ['planned', 'agreed', 'held', 'reported', 'postponed', 'cancelled'] as const
export const visitDirections = ['to-outpost', 'to-partner', 'third-place', 'online'] as const
export const answers = ['consent', 'partial', 'counter', 'refusal'] as const
export const memorandumKinds = ['memorandum-partnership', 'memorandum', 'contract', 'agreement', 'declaration'] as const
export const memorandumStatuses = [
  'draft',
  'review',
  'commission',
  'session',
  'approved-one',
  'approved',
  'signed',
  'in-force',
  'expiring',
  'expired',
  'extended',
  'terminated',
] as const
export const programmeStatuses = [
  'idea',
  'planned',
  'funding',
  'in-progress',
  'done',
  'report-accepted',
  'suspended',
  'cancelled',
] as const

type Row<Fields> = { id: string } & { [Key in keyof Fields]: Fields[Key] | null }

/** One visit. `heldOn` is the first day; null where nobody recorded it, never guessed. */
export type Visit = Row<{
  status: (typeof visitStatuses)[number]
  heldOn: string
  direction: (typeof visitDirections)[number]
  delegation: string
  report: string
  note: string
}>
/** A letter of appeal and the answer to it. Numbers are text: councils write 01-03/82. */
export type Appeal = Row<{
  number: string
  sentOn: string
  addressee: string
  subject: string
  answerNumber: string
  answeredOn: string
  answer: (typeof answers)[number]
  note: string
}>
export type Memorandum = Row<{
  kind: (typeof memorandumKinds)[number]
  status: (typeof memorandumStatuses)[number]
  number: string
  signedOn: string
  place: string
  outpostDecision: string
  outpostDecidedOn: string
  partnerDecision: string
  partnerDecidedOn: string
  note: string
}>
export type Programme = Row<{
  title: string
  direction: Direction
  status: (typeof programmeStatuses)[number]
  startsOn: string
  endsOn: string
  result: string
  note: string
}>

export const evidenceKinds = ['visit', 'appeal', 'memorandum', 'programme'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]
export type Evidence = { visits: Visit[]; appeals: Appeal[]; memoranda: Memorandum[]; programmes: Programme[] }

/** The list of each kind, in a partnership as in the addresses of the API. */
export const evidenceLists = {
  visit: 'visits',
  appeal: 'appeals',
  memorandum: 'memoranda',
  programme: 'programmes',
} as const satisfies Record<EvidenceKind, keyof Evidence>

/** A record of any kind; what its fields mean is left to those who know the kind. */
export type EvidenceRow = { id: string } & Record<string, string | null>

/** The records of one kind, oldest first. */
export function rowsOf(evidence: Evidence, kind: EvidenceKind): EvidenceRow[] {
  return evidence[evidenceLists[kind]]
}

/** The kind of evidence that proves a stage; contact is proven by people and a next step. */
export const evidenceOfStage: Record<Stage, EvidenceKind | null> = {
  contact: null,
  visit: 'visit',
  appeal: 'appeal',
  memorandum: 'memorandum',
  programmes: 'programme',
}

/** What shows contact: a coordinator on each side and an agreed next step. */
export type ContactFacts = { outpostCoordinator: boolean; partnerCoordinator: boolean; nextStep: boolean }

const present = (...values: (string | null)[]): boolean => values.every((value) => value !== null && value !== '')
const pick = (found: Partial<Record<FactId, boolean>>): FactId[] =>
  facts.map((fact) => fact.id).filter((id) => found[id])

// What did not take place proves nothing, whatever is written about it.
const counts = ({ status }: Visit | Programme): boolean => status !== 'cancelled' && status !== 'postponed'

const factsOfVisit = (visit: Visit): FactId[] =>
  pick({
    'visit-date': present(visit.heldOn),
    'visit-delegation': present(visit.delegation),
    'visit-report': present(visit.report),
  })

const factsOfAppeal = (appeal: Appeal): FactId[] =>
  pick({
    'letter-number': present(appeal.number),
    'letter-date': present(appeal.sentOn),
    'letter-addressee': present(appeal.addressee),
    'answer-registered': present(appeal.answerNumber, appeal.answeredOn),
    'answer-decision': present(appeal.answer),
  })

const factsOfMemorandum = (memorandum: Memorandum): FactId[] =>
  pick({
    'memorandum-kind': present(memorandum.kind),
    'memorandum-status': present(memorandum.status),
    'outpost-approval': present(memorandum.outpostDecision, memorandum.outpostDecidedOn),
    'partner-approval': present(memorandum.partnerDecision, memorandum.partnerDecidedOn),
    'memorandum-signed': present(memorandum.signedOn),
  })

const factsOfProgramme = (programme: Programme): FactId[] =>
  pick({
    'programme-title': present(programme.title),
    'programme-direction': present(programme.direction),
    'programme-period': present(programme.startsOn, programme.endsOn),
    'programme-result': present(programme.result),
  })

type Proof = { id: string; found: FactId[] }
const proofs: Record<EvidenceKind, (evidence: Evidence) => Proof[]> = {
  visit: ({ visits }) => visits.filter(counts).map((one) => ({ id: one.id, found: factsOfVisit(one) })),
  appeal: ({ appeals }) => appeals.map((one) => ({ id: one.id, found: factsOfAppeal(one) })),
  memorandum: ({ memoranda }) => memoranda.map((one) => ({ id: one.id, found: factsOfMemorandum(one) })),
  programme: ({ programmes }) => programmes.filter(counts).map((one) => ({ id: one.id, found: factsOfProgramme(one) })),
}

const entry = new Set<FactId>(facts.filter((fact) => fact.entry).map((fact) => fact.id))
const weight = ({ found }: Proof): number => found.reduce((sum, id) => sum + (entry.has(id) ? 100 : 1), 0)

// One letter with a number and another with a date are not one appeal: the best single record speaks for its stage.
const best = (evidence: Evidence, kind: EvidenceKind): Proof | undefined =>
  proofs[kind](evidence).toSorted((one, other) => weight(other) - weight(one))[0]

/** All facts that contact and evidence prove, as stored on the partnership. */
export function provenFacts(contact: ContactFacts, evidence: Evidence): FactSet {
  return factSet([
    ...pick({
      'outpost-coordinator': contact.outpostCoordinator,
      'partner-coordinator': contact.partnerCoordinator,
      'next-step': contact.nextStep,
    }),
    ...evidenceKinds.flatMap((kind) => best(evidence, kind)?.found ?? []),
  ])
}

/**
 * The record that lacks the least of what its stage asks for, so that missing facts complete it and no second one
 * appears; null where there is none, or none that can count.
 */
export function evidenceToComplete(evidence: Evidence, kind: EvidenceKind): string | null {
  return best(evidence, kind)?.id ?? null
}

/** Warnings that never block: papers out of order, as they do happen. */
export function signedBeforeDecision(memorandum: Memorandum): boolean {
  const { signedOn, outpostDecidedOn, partnerDecidedOn } = memorandum
  if (signedOn === null) return false
  return [outpostDecidedOn, partnerDecidedOn].some((decided) => decided !== null && signedOn < decided)
}

/** Pairs of days of which the second cannot come before the first. */
const orderOf: Partial<Record<EvidenceKind, readonly [string, string]>> = {
  appeal: ['sentOn', 'answeredOn'],
  programme: ['startsOn', 'endsOn'],
}

/** The field whose day comes too early for the record it is in; null when all is in order or a day is not known. */
export function dayOutOfOrder(kind: EvidenceKind, record: Readonly<Record<string, unknown>>): string | null {
  const [first, last] = orderOf[kind] ?? []
  if (first === undefined || last === undefined) return null
  const [begun, ended] = [record[first], record[last]]
  return typeof begun === 'string' && typeof ended === 'string' && ended < begun ? last : null
}
