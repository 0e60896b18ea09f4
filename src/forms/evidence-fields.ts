import { directions } from '#domain/direction.ts'
import {
  answers,
  type EvidenceKind,
  type EvidenceRow,
  memorandumKinds,
  memorandumStatuses,
  programmeStatuses,
  visitDirections,
  visitStatuses,
} from '#domain/evidence.ts'
import type { FactId } from '#domain/fact.ts'
import type { MessageId, Translate } from '#i18n/i18n.ts'
import type { FormValues } from './form-values.ts'

export type FieldOption = { value: string; label: string }
export type EvidenceField = { name: string; label: MessageId } & (
  | { input: 'text' | 'date' | 'area' }
  | { input: 'choice'; options: (t: Translate) => FieldOption[] }
)

/** The fields of each kind of evidence, in the order of its form. */
export const evidenceFields: Record<EvidenceKind, readonly EvidenceField[]> = {
  visit: [
    { name: 'heldOn', label: 'label.visit.heldOn', input: 'date' },
    {
      name: 'status',
      label: 'label.visit.status',
      input: 'choice',
      options: (t) => visitStatuses.map((value) => ({ value, label: t(`visitStatus.${value}`) })),
    },
    {
      name: 'direction',
      label: 'label.visit.direction',
      input: 'choice',
      options: (t) => visitDirections.map((value) => ({ value, label: t(`visitDirection.${value}`) })),
    },
    { name: 'delegation', label: 'label.visit.delegation', input: 'area' },
    { name: 'report', label: 'label.visit.report', input: 'area' },
    { name: 'note', label: 'label.note', input: 'area' },
  ],
  appeal: [
    { name: 'number', label: 'label.appeal.number', input: 'text' },
    { name: 'sentOn', label: 'label.appeal.sentOn', input: 'date' },
    { name: 'addressee', label: 'label.appeal.addressee', input: 'text' },
    { name: 'subject', label: 'label.appeal.subject', input: 'text' },
    { name: 'answerNumber', label: 'label.appeal.answerNumber', input: 'text' },
    { name: 'answeredOn', label: 'label.appeal.answeredOn', input: 'date' },
    {
      name: 'answer',
      label: 'label.appeal.answer',
      input: 'choice',
      options: (t) => answers.map((value) => ({ value, label: t(`answer.${value}`) })),
    },
    { name: 'note', label: 'label.note', input: 'area' },
  ],
  memorandum: [
    {
      name: 'kind',
      label: 'label.memorandum.kind',
      input: 'choice',
      options: (t) => memorandumKinds.map((value) => ({ value, label: t(`memorandumKind.${value}`) })),
    },
    {
      name: 'status',
      label: 'label.memorandum.status',
      input: 'choice',
      options: (t) => memorandumStatuses.map((value) => ({ value, label: t(`memorandumStatus.${value}`) })),
    },
    { name: 'number', label: 'label.memorandum.number', input: 'text' },
    { name: 'signedOn', label: 'label.memorandum.signedOn', input: 'date' },
    { name: 'outpostDecision', label: 'label.memorandum.outpostDecision', input: 'text' },
    { name: 'outpostDecidedOn', label: 'label.memorandum.outpostDecidedOn', input: 'date' },
    { name: 'partnerDecision', label: 'label.memorandum.partnerDecision', input: 'text' },
    { name: 'partnerDecidedOn', label: 'label.memorandum.partnerDecidedOn', input: 'date' },
    { name: 'place', label: 'label.memorandum.place', input: 'text' },
    { name: 'note', label: 'label.note', input: 'area' },
  ],
  programme: [
    { name: 'title', label: 'label.programme.title', input: 'text' },
    {
      name: 'direction',
      label: 'label.programme.direction',
      input: 'choice',
      options: (t) => directions.map((value) => ({ value, label: t(`direction.${value}`) })),
    },
    {
      name: 'status',
      label: 'label.programme.status',
      input: 'choice',
      options: (t) => programmeStatuses.map((value) => ({ value, label: t(`programmeStatus.${value}`) })),
    },
    { name: 'startsOn', label: 'label.programme.startsOn', input: 'date' },
    { name: 'endsOn', label: 'label.programme.endsOn', input: 'date' },
    { name: 'result', label: 'label.programme.result', input: 'area' },
    { name: 'note', label: 'label.note', input: 'area' },
  ],
}

/** The fields that a fact is read from. Facts of contact come from the sides and the next step, so they have none here. */
export const fieldsOfFact: Partial<Record<FactId, readonly string[]>> = {
  'visit-date': ['heldOn'],
  'visit-delegation': ['delegation'],
  'visit-report': ['report'],
  'letter-number': ['number'],
  'letter-date': ['sentOn'],
  'letter-addressee': ['addressee'],
  'answer-registered': ['answerNumber', 'answeredOn'],
  'answer-decision': ['answer'],
  'memorandum-kind': ['kind'],
  'memorandum-status': ['status'],
  'outpost-approval': ['outpostDecision', 'outpostDecidedOn'],
  'partner-approval': ['partnerDecision', 'partnerDecidedOn'],
  'memorandum-signed': ['signedOn'],
  'programme-title': ['title'],
  'programme-direction': ['direction'],
  'programme-period': ['startsOn', 'endsOn'],
  'programme-result': ['result'],
}

type Fields = Record<string, string | null>

/** A record as its form shows it; an empty form for none. */
export function toForm(kind: EvidenceKind, row: EvidenceRow | undefined): FormValues {
  return Object.fromEntries(evidenceFields[kind].map(({ name }) => [name, row?.[name] ?? '']))
}

/** Fields of a form as the API takes them: what was left blank is null. */
export function toFields(values: FormValues, names: readonly string[] = Object.keys(values)): Fields {
  const text = (name: string): string | null => {
    const value = values[name]
    return typeof value === 'string' && value.trim() !== '' ? value : null
  }
  return Object.fromEntries(names.map((name) => [name, text(name)]))
}
