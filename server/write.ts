import type { Context } from 'hono'
import { answerOnce, fingerprint } from './answer-once.ts'
import type { Acting, Committed } from './commands/commit.ts'
import type { Tx } from './db/schema.ts'
import type { Env } from './env.ts'
import { acting } from './guards.ts'

type Command = (tx: Tx, who: Acting) => Promise<Committed>

/** Runs a command once for the request's idempotency key, rings the bell, and answers with its line and card. */
export async function write(c: Context<Env>, command: Command, status: 200 | 201 = 200): Promise<never> {
  const { db, bell } = c.var
  const who = acting(c)
  const key = c.req.header('idempotency-key') ?? ''
  const said = fingerprint(c.req.method, c.req.path, c.req.header('if-match') ?? '', await c.req.text())
  const { answer, repeated } = await answerOnce(db, who, { key, fingerprint: said }, (tx) => command(tx, who))
  if (!repeated) bell.ring()
  // The answer is a `Written` by construction; saying so again to the router's types would only repeat the schema.
  return c.json(answer, status, { etag: `"${answer.card.version}"`, 'cache-control': 'no-store' }) as never
}
