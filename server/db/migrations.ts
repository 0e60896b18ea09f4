import { type Kysely, PostgresAdapter, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Db } from './schema.ts'

// Migrations see no schema type: each knows the tables as they were in its time.
type Bare = Kysely<unknown>

const evidence: Record<string, string[]> = {
  visit: ['status', 'held_on', 'direction', 'delegation', 'report', 'note'],
  appeal: ['number', 'sent_on', 'addressee', 'subject', 'answer_number', 'answered_on', 'answer', 'note'],
  memorandum: [
    'kind',
    'status',
    'number',
    'signed_on',
    'place',
    'outpost_decision',
    'outpost_decided_on',
    'partner_decision',
    'partner_decided_on',
    'note',
  ],
  programme: ['title', 'direction', 'status', 'starts_on', 'ends_on', 'result', 'note'],
}

async function foundation(db: Bare): Promise<void> {
  // Keys of order are compared by their bytes. A PostgreSQL set up for Ukrainian would put capitals after small letters.
  const bytewise = db.getExecutor().adapter instanceof PostgresAdapter ? sql`text collate "C"` : sql`text`
  await db.schema
    .createTable('council')
    .addColumn('code', 'text', (column) => column.primaryKey())
    .addColumn('settings', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('person')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('council', 'text', (column) => column.notNull().references('council.code'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('person_council').on('person').column('council').execute()
  await db.schema
    .createTable('partnership')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('outpost', 'text', (column) => column.notNull())
    .addColumn('partner', 'text', (column) => column.notNull())
    .addColumn('wave', 'integer')
    .addColumn('origin', 'text')
    .addColumn('stage', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('state_reason', 'text')
    .addColumn('directions', 'text', (column) => column.notNull())
    .addColumn('gap_reasons', 'text', (column) => column.notNull())
    .addColumn('step_what', 'text')
    .addColumn('step_owner', 'text')
    .addColumn('step_due', 'text')
    .addColumn('stage_entered_at', 'bigint', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('source', 'text')
    .addColumn('sample', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('facts', 'integer', (column) => column.notNull())
    .execute()
  // The same pair may come together again after an end, but is never open twice. Generated partnerships are exempt: more
  // of them are wanted on one board than the country has communities.
  await sql`create unique index partnership_open_pair on partnership (outpost, partner) where state <> 'ended' and coalesce(sample, '') <> 'generated'`.execute(
    db,
  )
  await db.schema
    .createTable('side')
    .addColumn('partnership_id', 'text', (column) => column.notNull().references('partnership.id'))
    .addColumn('community', 'text', (column) => column.notNull())
    .addColumn('coordinator', 'text')
    .addColumn('contacts', 'text', (column) => column.notNull())
    .addColumn('position', bytewise, (column) => column.notNull())
    .addColumn('notes', 'text')
    .addPrimaryKeyConstraint('side_key', ['partnership_id', 'community'])
    .execute()
  await db.schema.createIndex('side_community').on('side').column('community').execute()
  for (const [table, fields] of Object.entries(evidence)) {
    let create = db.schema
      .createTable(table)
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('partnership_id', 'text', (column) => column.notNull().references('partnership.id'))
    for (const field of fields) create = create.addColumn(field, 'text')
    await create.execute()
    await db.schema.createIndex(`${table}_partnership`).on(table).column('partnership_id').execute()
  }
  await db.schema
    .createTable('activity')
    // An `integer primary key` is SQLite's own row number: the log then needs no index of its own for it.
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('partnership_id', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('payload', 'text')
    .addColumn('salt', 'text', (column) => column.notNull())
    .addColumn('payload_hash', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('device_at', 'bigint')
    .addColumn('undoes', 'text')
    .addColumn('prev_hash', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute()
  // A line is taken back once. Few lines take back, so that the others pay nothing for it.
  await sql`create unique index activity_undoes on activity (undoes) where undoes is not null`.execute(db)
  await db.schema.createIndex('activity_partnership').on('activity').columns(['partnership_id', 'seq']).execute()
  await db.schema
    .createTable('log_head')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .execute()
  await sql`insert into log_head (id, seq) values (1, 0)`.execute(db)
  await db.schema
    .createTable('answer')
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('request_hash', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('answer_key', ['actor', 'key'])
    .execute()
}

const migrations = { '0001-foundation': { up: foundation } }

/** Brings a database, new or old, to the present tables. Throws what the engine said if it cannot. */
export async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
