import { OpenAPIHono } from '@hono/zod-openapi'
import type { Env } from './env.ts'
import { refuseInvalid } from './problems.ts'

/** A router whose refused input becomes a problem that names its fields. */
export function newRouter(): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>({ defaultHook: refuseInvalid })
}
