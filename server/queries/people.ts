import type { Council, Me, Person } from '#domain/contract/api.ts'
import { actions, may, type Role } from '#domain/permission.ts'
import { defaultNorms, type Norms } from '#domain/stage.ts'
import type { Reader } from '../db/schema.ts'
import { communityByCode } from '../register.ts'

export type KnownPerson = Person & { council: string }

const toPerson = (row: { id: string; name: string; role: string }): Person => ({
  id: row.id,
  name: row.name,
  role: row.role as Role,
})

/** A person by id, with the council they belong to. */
export async function findPerson(db: Reader, id: string): Promise<KnownPerson | undefined> {
  const row = await db
    .selectFrom('person')
    .select(['id', 'name', 'role', 'council'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...toPerson(row), council: row.council }
}

/** A council as screens name it. Throws for a code outside the register, which no stored council has. */
export function toCouncil(code: string): Council {
  const community = communityByCode(code)
  if (!community) throw new Error('a council that the register lacks')
  const { name, kind, oblast, oblastCode } = community
  return { code, name, kind, oblast, oblastCode }
}

/** People of a council, those who came first leading. */
export async function peopleOf(db: Reader, council: string): Promise<Person[]> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'role'])
    .where('council', '=', council)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(toPerson)
}

/** The days a council allows each stage: its own where it set them. */
export async function normsOf(db: Reader, council: string): Promise<Norms> {
  const row = await db.selectFrom('council').select('settings').where('code', '=', council).executeTakeFirst()
  const settings = JSON.parse(row?.settings ?? '{}') as { norms?: Partial<Norms> }
  return { ...defaultNorms, ...settings.norms }
}

/** A person with their council, its people, and what their role lets them do. */
export async function meOf(db: Reader, { council, ...person }: KnownPerson): Promise<Me> {
  const allowed = actions.filter((action) => may(person, action))
  return { person, council: toCouncil(council), may: allowed, people: await peopleOf(db, council) }
}

/** Everybody who can be picked while there are no accounts, by council in the order of the Ukrainian alphabet. */
/** A person by id, with the council they belong to. */
export async function findPersonas(db: Reader): Promise<{ council: Council; people: Person[] }[]> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'role', 'council'])
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const byCouncil = Map.groupBy(rows, (row) => row.council)
  const alphabet = new Intl.Collator('uk')
  return [...byCouncil]
    .map(([code, people]) => ({ council: toCouncil(code), people: people.map(toPerson) }))
    .sort((a, b) => alphabet.compare(a.council.name, b.council.name))
}
