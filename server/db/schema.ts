import type { Generated, Kysely, Transaction } from 'kysely'

/** Ids are text (UUIDv7), moments epoch milliseconds, days `YYYY-MM-DD`, lists JSON text: what both engines share. */
export type PartnershipTable = {
  id: string
  outpost: string
  partner: string
  wave: number | null
  origin: string | null
  stage: string
  state: string
  state_reason: string | null
  directions: string
  gap_reasons: string
  step_what: string | null
  step_owner: string | null
  step_due: string | null
  stage_entered_at: number
  created_at: number
  source: string | null
  sample: string | null
  version: number
  /** Derived from contact and evidence by `provenFacts`, kept so that boards and reports need not read the evidence. */
  facts: number
}
type SideTable = {
  partnership_id: string
  community: string
  coordinator: string | null
  contacts: string
  position: string
  notes: string | null
}
type EvidenceTable<Field extends string> = { id: string; partnership_id: string } & Record<Field, string | null>

/** One log line. `payload` may be blanked on request of a person; `payload_hash` keeps the chain whole. */
export type ActivityTable = {
  seq: number
  id: string
  partnership_id: string
  actor: string
  kind: string
  payload: string | null
  salt: string
  payload_hash: string
  at: number
  device_at: number | null
  undoes: string | null
  prev_hash: string
  hash: string
}

export type Database = {
  council: { code: string; settings: string; created_at: number }
  person: { id: string; council: string; role: string; name: string; created_at: number }
  partnership: PartnershipTable
  side: SideTable
  visit: EvidenceTable<'status' | 'held_on' | 'direction' | 'delegation' | 'report' | 'note'>
  appeal: EvidenceTable<
    'number' | 'sent_on' | 'addressee' | 'subject' | 'answer_number' | 'answered_on' | 'answer' | 'note'
  >
  memorandum: EvidenceTable<
    | 'kind'
    | 'status'
    | 'number'
    | 'signed_on'
    | 'place'
    | 'outpost_decision'
    | 'outpost_decided_on'
    | 'partner_decision'
    | 'partner_decided_on'
    | 'note'
  >
  programme: EvidenceTable<'title' | 'direction' | 'status' | 'starts_on' | 'ends_on' | 'result' | 'note'>
  activity: ActivityTable
  /** One row: the last `seq` given. Its lock makes `seq` follow commit order. */
  log_head: { id: Generated<number>; seq: number }
  /** First answers to writes, by idempotency key. */
  answer: { key: string; actor: string; request_hash: string; body: string; at: number }
}

export type Db = Kysely<Database>
export type Tx = Transaction<Database>
/** Where a query may run: on its own or inside a transaction. */
export type Reader = Db | Tx
