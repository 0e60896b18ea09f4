import { createApp } from '#server/app.ts'
import { type Bell, createBell } from '#server/bell.ts'
import { migrate } from '#server/db/migrations.ts'
import type { Db } from '#server/db/schema.ts'
import { findPerson } from '#server/queries/people.ts'
import { firstCouncil, samplePersonId } from '#server/sample/people.ts'
import { seed, type World } from '#server/sample/seed.ts'
import { createFaults, type Faults } from './faults.ts'
import { openSqliteWasm } from './sqlite-wasm.ts'

type Options = {
  world: World
  /** An empty database; an own one in memory when left out. */
  db?: Db
  now?: () => number
  /** Who is at work; the coordinator of the first council when left out or not known in this world. */
  person?: string | null
  /** Called with every person chosen from now on. */
  onChoose?: (person: string) => void
}

/** The real application over a sample, with a person who can be swapped and a wire that can fail. */
export type MockedWorld = {
  name: World
  app: ReturnType<typeof createApp>
  db: Db
  bell: Bell
  faults: Faults
  /** Answers as the wire does: the application's answer unless a fault comes between. */
  answer: (request: Request) => Promise<Response>
  person: () => string
  choosePerson: (person: string) => void
}

/** Opens a world. The choice of a person lives beside the application, because cookies do not pass through the mocked wire. */
export async function makeWorld({ world, now = Date.now, onChoose, ...given }: Options): Promise<MockedWorld> {
  const db = given.db ?? (await openSqliteWasm())
  await migrate(db)
  await seed(db, world, now())
  const known = given.person ? await findPerson(db, given.person) : undefined
  let person = known?.id ?? samplePersonId(firstCouncil)
  const choosePerson = (chosen: string): void => {
    person = chosen
    onChoose?.(chosen)
  }
  const choose = (chosen: string): Record<string, string> => {
    choosePerson(chosen)
    return {}
  }
  const bell = createBell()
  const app = createApp({ db, now, bell, identity: { identify: async () => person, choose } })
  const faults = createFaults()
  const answer = faults.between(async (request) => app.fetch(request))
  return { name: world, app, db, bell, faults, answer, person: () => person, choosePerson }
}
