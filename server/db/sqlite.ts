import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { GenericSqliteDialect } from 'kysely-generic-sqlite'
import type { Database, Db } from './schema.ts'

/**
 * Opens the embedded database: one file, write-ahead log, every commit on the disk before it is answered.
 * `:memory:` gives a database for tests. Throws what SQLite says when the file cannot be opened.
 */
export function openSqlite(file: string): Db {
  const native = new DatabaseSync(file)
  native.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 5000; pragma foreign_keys = on',
  )
  // A write touches a dozen pages, mostly the same ones as the write before it: carried over to the file four times as
  // rarely as by default, each is carried over less often. The log that is kept until then stays about 16 MB.
  native.exec('pragma wal_autocheckpoint = 4000')
  // Preparing costs more than running for our short statements; the set of statements is small and fixed.
  const prepared = new Map<string, { statement: StatementSync; reads: boolean }>()
  const prepare = (text: string) => {
    const known = prepared.get(text)
    if (known) return known
    const statement = native.prepare(text)
    const made = { statement, reads: statement.columns().length > 0 }
    if (prepared.size < 500) prepared.set(text, made)
    return made
  }
  return new Kysely<Database>({
    dialect: new GenericSqliteDialect(() => ({
      db: native,
      query: (_isSelect, text, parameters) => {
        // A full disk makes SQLite roll back by itself; rolling back again would hide the reason behind another error.
        if (text === 'rollback' && !native.isTransaction) return { rows: [] }
        const { statement, reads } = prepare(text)
        const values = (parameters ?? []) as SQLInputValue[]
        if (reads) return { rows: statement.all(...values) }
        const { changes, lastInsertRowid } = statement.run(...values)
        return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
      },
      close: () => native.close(),
    })),
  })
}
