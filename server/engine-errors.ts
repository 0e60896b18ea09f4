import { Problem } from '#domain/problem.ts'

const numberOf = (error: unknown, field: string): unknown =>
  typeof error === 'object' && error !== null && field in error ? Reflect.get(error, field) : undefined

// SQLite's extended result codes and PostgreSQL's SQLSTATE for the same events.
const sqliteUnique = [1555, 2067]
const sqliteFull = 13
const sqliteBusy = [5, 6]
const sqliteIo = 10

function sqliteCode(error: unknown): number | null {
  const code = numberOf(error, 'errcode') ?? numberOf(error, 'resultCode')
  return typeof code === 'number' ? code : null
}

/** True when a row with the same key was there already, on either engine. */
export function isUniqueViolation(error: unknown): boolean {
  const code = sqliteCode(error)
  return numberOf(error, 'code') === '23505' || (code !== null && sqliteUnique.includes(code))
}

/** What an engine's failure means to a person: no room, or not now; null when it is a defect of ours. */
export function engineProblem(error: unknown): Problem | null {
  const code = sqliteCode(error)
  const state = numberOf(error, 'code')
  if (code === sqliteFull || state === '53100' || state === 'ENOSPC') return new Problem('storage-full')
  if (code !== null && (sqliteBusy.includes(code & 255) || (code & 255) === sqliteIo)) return new Problem('unavailable')
  const unreachable = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01', '57P03', '53300', '40001', '40P01']
  if (typeof state === 'string' && unreachable.includes(state)) return new Problem('unavailable')
  return null
}
