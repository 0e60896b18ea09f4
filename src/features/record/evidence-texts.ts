import type { EvidenceKind, EvidenceRow } from '#domain/evidence.ts'
import { type EvidenceField, evidenceFields } from '#forms/evidence-fields.ts'
import { formatDay } from '#i18n/format.ts'
import type { Translate } from '#i18n/i18n.ts'

/** The value of an evidence field in words; `''` for nothing. */
export function evidenceText(t: Translate, field: EvidenceField, value: string | null | undefined): string {
  if (!value) return ''
  if (field.input === 'date') return formatDay(value)
  if (field.input === 'choice') return field.options(t).find((option) => option.value === value)?.label ?? value
  return value
}

/** The fields that name a record, in the order of the name. */
const named: Record<EvidenceKind, readonly string[]> = {
  visit: ['heldOn'],
  appeal: ['number', 'sentOn'],
  memorandum: ['kind', 'number'],
  programme: ['title'],
}

/** A record in words: its name, a line of facts, and longer texts under their labels. */
export function evidenceTexts(
  t: Translate,
  kind: EvidenceKind,
  row: EvidenceRow,
): { title: string; facts: string[]; texts: { label: string; text: string }[] } {
  const told = evidenceFields[kind].map((field) => ({ field, text: evidenceText(t, field, row[field.name]) }))
  const textOf = (name: string): string => told.find(({ field }) => field.name === name)?.text ?? ''
  const rest = told.filter(({ field, text }) => text !== '' && !named[kind].includes(field.name))
  return {
    title: titleOf(t, kind, textOf),
    facts: rest
      .filter(({ field }) => field.input !== 'area')
      .map(({ field, text }) => (field.input === 'choice' ? text : `${t(field.label)}: ${text}`)),
    texts: rest
      .filter(({ field }) => field.input === 'area')
      .map(({ field, text }) => ({ label: t(field.label), text })),
  }
}

function titleOf(t: Translate, kind: EvidenceKind, textOf: (name: string) => string): string {
  const numbered = (number: string): string => (number === '' ? t('record.no-number') : `№ ${number}`)
  if (kind === 'visit') return textOf('heldOn') || t('record.visit-undated')
  if (kind === 'appeal') return [numbered(textOf('number')), textOf('sentOn')].filter(Boolean).join(', ')
  if (kind === 'programme') return textOf('title') || t('record.programme-untitled')
  const number = textOf('number')
  return [textOf('kind') || t('stage.memorandum'), number && `№ ${number}`].filter(Boolean).join(' ')
}
