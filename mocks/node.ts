import { http } from 'msw'
import { setupServer } from 'msw/node'
import type { Role } from '#domain/permission.ts'
import { openSqlite } from '#server/db/sqlite.ts'
import { firstCouncil } from '#server/sample/people.ts'
import type { World } from '#server/sample/seed.ts'
import { type MockedWorld, makeWorld } from './world.ts'

type Options = {
  /** The three partnerships of the first council when left out. */
  world?: World
  now?: () => number
  /** The role of who is at work, and their council where it is not the first. */
  as?: Role
  council?: string
}

type StartedWorld = MockedWorld & {
  /** Ends the world. Throws when a request went somewhere that no world answers. */
  stop: () => Promise<void>
  /** The id of somebody with this role. Throws when the council has nobody of the kind. */
  personOf: (role: Role, council?: string) => Promise<string>
  /** Puts handlers before the world's own, for what `faults` cannot do. */
  use: ReturnType<typeof setupServer>['use']
}

/** Answers every `/api` request of a test from a world in memory, whatever the page's address is. */
export async function startWorld({
  world = 'first',
  as = 'coordinator',
  council = firstCouncil,
  ...options
}: Options = {}): Promise<StartedWorld> {
  const made = await makeWorld({ world, db: openSqlite(':memory:'), ...options })
  const strays: string[] = []
  const server = setupServer(http.all('*/api/*', ({ request }) => made.answer(request)))
  server.listen({
    onUnhandledFrame: async ({ frame, defaults }) => {
      strays.push(await frame.getUnhandledMessage())
      defaults.error()
    },
  })
  const personOf = async (role: Role, at = council): Promise<string> => {
    const found = await made.db
      .selectFrom('person')
      .select('id')
      .where('council', '=', at)
      .where('role', '=', role)
      .orderBy('created_at')
      .executeTakeFirst()
    if (!found) throw new Error(`${at} has no ${role}`)
    return found.id
  }
  const stop = async (): Promise<void> => {
    server.close()
    await made.db.destroy()
    if (strays.length > 0) throw new Error(strays.join('\n'))
  }
  made.choosePerson(await personOf(as))
  return { ...made, stop, personOf, use: (...handlers) => server.use(...handlers) }
}
