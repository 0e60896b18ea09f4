import type { Entity, Value, Values } from '#domain/activity.ts'
import { evidenceRecord } from '#domain/contract/partnership.ts'
import type { EvidenceKind } from '#domain/evidence.ts'
import type { Contact, Partnership, Shared, Side } from '#domain/partnership.ts'
import type { Database, PartnershipTable } from './db/schema.ts'

/** Fields kept as JSON text in the tables. */
const listFields = new Set(['directions', 'gapReasons', 'contacts'])

const snakes = new Map<string, string>()
const snake = (field: string): string => {
  let column = snakes.get(field)
  if (column === undefined) {
    column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    snakes.set(field, column)
  }
  return column
}

/** Domain values as the columns of their table. */
export function toRow(values: Values): Record<string, string | number | null> {
  const cell = (field: string, value: Value): string | number | null =>
    listFields.has(field) ? JSON.stringify(value) : (value as string | number | null)
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [snake(field), cell(field, value)]))
}

/** The table of an entity; evidence rows and sides hang on `partnership_id`. */
export const tableOf = {
  partnership: 'partnership',
  side: 'side',
  visit: 'visit',
  appeal: 'appeal',
  memorandum: 'memorandum',
  programme: 'programme',
} as const satisfies Record<Entity, keyof Database>

/** A stored partnership row in the domain's words. The tables hold only what the contract let in. */
export function toShared(row: PartnershipTable): Shared & { id: string; version: number; facts: number } {
  return {
    id: row.id,
    version: row.version,
    facts: row.facts,
    outpost: row.outpost,
    partner: row.partner,
    wave: row.wave as Shared['wave'],
    origin: row.origin as Shared['origin'],
    stage: row.stage as Shared['stage'],
    state: row.state as Shared['state'],
    stateReason: row.state_reason,
    directions: JSON.parse(row.directions) as Shared['directions'],
    gapReasons: JSON.parse(row.gap_reasons) as Shared['gapReasons'],
    stepWhat: row.step_what,
    stepOwner: row.step_owner,
    stepDue: row.step_due,
    stageEnteredAt: row.stage_entered_at,
    createdAt: row.created_at,
    source: row.source,
    sample: row.sample as Shared['sample'],
  }
}

export function toSide(row: Database['side']): Side {
  return {
    community: row.community,
    coordinator: row.coordinator,
    contacts: JSON.parse(row.contacts) as Contact[],
    position: row.position,
    notes: row.notes,
  }
}

const camel = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** Evidence rows in the domain's words: same fields, without the foreign key. */
export function toEvidence<Row extends { id: string }>(rows: readonly { id: string; partnership_id: string }[]): Row[] {
  return rows.map((row) => {
    const fields = Object.entries(row).filter(([column]) => column !== 'partnership_id')
    return Object.fromEntries(fields.map(([column, value]) => [camel(column), value])) as Row
  })
}

/** Only the fields that a request gave. What is in them the contract has let in. */
export function given(fields: object): Values {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Values
}

/** A record of which nothing is known yet. */
export function emptyEvidence(kind: EvidenceKind): Values {
  return Object.fromEntries(Object.keys(evidenceRecord[kind].shape).map((field) => [field, null]))
}

/** The fields of a partnership that its own table holds. */
export function sharedValues(partnership: Shared): Values {
  const { outpost, partner, wave, origin, stage, state, stateReason, directions, gapReasons } = partnership
  const { stepWhat, stepOwner, stepDue, stageEnteredAt, createdAt, source, sample } = partnership
  return {
    outpost,
    partner,
    wave,
    origin,
    stage,
    state,
    stateReason,
    directions,
    gapReasons: gapReasons as Values,
    stepWhat,
    stepOwner,
    stepDue,
    stageEnteredAt,
    createdAt,
    source,
    sample,
  }
}

/** The fields of a side, without its key. */
export function sideValues(side: Partnership['sides'][number]): Values {
  return { coordinator: side.coordinator, contacts: side.contacts, position: side.position, notes: side.notes }
}
