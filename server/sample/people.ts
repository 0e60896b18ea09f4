import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Role } from '#domain/permission.ts'
import type { Reader } from '../db/schema.ts'

/** The council whose published case the product began with: Південна, Kharkiv oblast. */
export const firstCouncil = 'UA63120190000093717'

/** An id that is the same on every machine (UUID, version 8), for things that ship with the product. */
export function stableId(...parts: string[]): string {
  const hex = bytesToHex(sha256(utf8ToBytes(parts.join('\n'))))
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const everywhere: [Role, string][] = [['coordinator', 'Координатор']]
const atFirst: [Role, string][] = [
  ['coordinator', 'Координатор'],
  ['coordinator', 'Друга координаторка'],
  ['head', 'Голова'],
  ['reviewer', 'Перевіряючий'],
  ['admin', 'Адміністраторка'],
]

export function samplePersonId(council: string, name = 'Координатор'): string {
  return stableId('person', council, name)
}

/**
 * Makes councils and the people to pick there. They are named by their work: nobody real is given an account they did
 * not ask for.
 */
export async function addCouncils(db: Reader, codes: readonly string[], at: number): Promise<void> {
  const councils = codes.map((code) => ({ code, settings: '{}', created_at: at }))
  await db.insertInto('council').values(councils).execute()
  const people = codes.flatMap((council) =>
    (council === firstCouncil ? atFirst : everywhere).map(([role, name], index) => ({
      id: samplePersonId(council, name),
      council,
      role,
      name,
      created_at: at + index,
    })),
  )
  await db.insertInto('person').values(people).execute()
}
