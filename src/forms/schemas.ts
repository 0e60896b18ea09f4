import type * as evidence from '#domain/contract/evidence.ts'
import type * as partnership from '#domain/contract/partnership.ts'
import type * as problems from '#domain/contract/problems.ts'

/** The contract's schemas, fetched when a form is first checked. Rejects when the line is down. */
export async function fetchSchemas(): Promise<typeof evidence & typeof partnership & typeof problems> {
  const { config } = await import('./zod-config.ts')
  // Left to itself zod would compile schemas by `new Function`, which the page's policy forbids and the console reports.
  // It tries as soon as a schema is made, so this comes before any is fetched.
  config({ jitless: true })
  const parts = await Promise.all([
    import('#domain/contract/evidence.ts'),
    import('#domain/contract/partnership.ts'),
    import('#domain/contract/problems.ts'),
  ])
  return Object.assign({}, ...parts)
}
