import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { problemDocument } from '#domain/contract/problems.ts'

/** A JSON answer for the OpenAPI document. */
export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { content: { 'application/json': { schema } }, description }
}

const problem = (description: string) => ({
  content: { 'application/problem+json': { schema: problemDocument } },
  description,
})

/** What every route may refuse with. */
export const refusals = {
  '4XX': problem('Refused, with a code and the fields at fault'),
  '5XX': problem('Failed; nothing was changed'),
}

/** A JSON body that must be there. */
export function body<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } } as const
}

/** True when the client has this already. Compression weakens an ETag on its way, so weak or not makes no difference. */
export function isKnown(c: Context, etag: string): boolean {
  const opaque = (tag: string): string => tag.trim().replace(/^W\//, '')
  const known = (c.req.header('if-none-match') ?? '').split(',')
  return known.some((tag) => opaque(tag) === opaque(etag))
}

const key = z.string().min(8).max(200).describe('Made anew for each action; the same for each retry of it')
const version = z
  .string()
  .regex(/^"\d{1,15}(-UA\d{17})?"$/)
  .describe('The version the change is based on, "3", or the ETag of what was read')

/** Headers of a write that makes something or names its own ground. */
export const keyed = z.object({ 'idempotency-key': key })
/** Headers of a write to something that has a version. */
export const versioned = z.object({ 'idempotency-key': key, 'if-match': version })
