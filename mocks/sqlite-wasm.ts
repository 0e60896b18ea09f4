import openModule, { type PreparedStatement, type SqlValue } from '@sqlite.org/sqlite-wasm'
import { Kysely } from 'kysely'
import { GenericSqliteDialect } from 'kysely-generic-sqlite'
import type { Database, Db } from '#server/db/schema.ts'

let module: ReturnType<typeof openEngine> | undefined

async function openEngine() {
  const engine = await openModule()
  // It would write every refused row to the console; refusals reach whoever asked, as errors.
  engine.config.warn = () => {}
  return engine
}

/** The twin of the embedded database for a browser's tab: in memory, empty at every call, gone when the page goes. */
export async function openSqliteWasm(): Promise<Db> {
  module ??= openEngine()
  const { oo1, capi } = await module
  const native = new oo1.DB(':memory:', 'c')
  native.exec('pragma foreign_keys = on')
  // Preparing costs more than running for our short statements; the set of statements is small and fixed.
  const prepared = new Map<string, PreparedStatement>()
  const prepare = (text: string): PreparedStatement => {
    const known = prepared.get(text)
    if (known) return known
    const made = native.prepare(text)
    prepared.set(text, made)
    return made
  }
  return new Kysely<Database>({
    dialect: new GenericSqliteDialect(() => ({
      db: native,
      query: (_isSelect, text, parameters) => {
        const statement = prepare(text)
        try {
          if (parameters.length > 0) statement.bind(parameters as SqlValue[])
          if (statement.columnCount > 0) return { rows: rowsOf(statement) }
          statement.step()
          const insertId = BigInt(capi.sqlite3_last_insert_rowid(native))
          return { rows: [], numAffectedRows: BigInt(native.changes()), insertId }
        } finally {
          statement.reset()
        }
      },
      close: () => {
        for (const statement of prepared.values()) statement.finalize()
        native.close()
      },
    })),
  })
}

function rowsOf(statement: PreparedStatement): Record<string, SqlValue>[] {
  const rows: Record<string, SqlValue>[] = []
  while (statement.step()) rows.push(statement.get({}))
  return rows
}
