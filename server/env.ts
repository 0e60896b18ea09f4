import type { Bell } from './bell.ts'
import type { Db } from './db/schema.ts'
import type { KnownPerson } from './queries/people.ts'

/** Who is asking, and how that is known. A home passes its own way in. */
export type Identity = {
  /** The id of the person behind a request, or null when nobody is known. */
  identify: (request: Request) => Promise<string | null>
  /** Remembers a picked person; returns headers for the answer (a cookie, where the home has any). */
  choose: (person: string) => Record<string, string>
}

/** Everything the application is given by the home it runs in. */
export type Given = { db: Db; identity: Identity; now: () => number; bell: Bell }

export type Env = { Variables: Given & { viewer: KnownPerson } }
