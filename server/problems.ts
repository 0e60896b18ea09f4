import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { z } from 'zod'
import { fieldProblems } from '#domain/contract/problems.ts'
import { Problem, type ProblemCode } from '#domain/problem.ts'
import { engineProblem } from './engine-errors.ts'

const titles: Record<ProblemCode, string> = {
  malformed: 'The body is not JSON',
  'key-missing': 'The write needs an Idempotency-Key header of 8 to 200 characters',
  unauthenticated: 'Nobody is signed in',
  forbidden: 'This role may not do that',
  'not-found': 'There is nothing here',
  'duplicate-pair': 'These two communities have an open partnership already',
  'id-taken': 'Something else has this id',
  'not-open': 'The partnership is in a state that does not allow this',
  'moved-on': 'Something has changed since, so this can no longer be taken back',
  stale: 'It has changed since it was read',
  'too-large': 'The body is larger than allowed',
  'unsupported-type': 'The body must be application/json',
  invalid: 'Some fields are not right',
  'needs-reason': 'The move needs the missing facts or a written reason',
  'key-reused': 'This Idempotency-Key was used for something else',
  'version-missing': 'The write needs an If-Match header with the version it is based on',
  internal: 'Something broke on our side; nothing was changed',
  unavailable: 'The database cannot be reached now',
  'storage-full': 'The disk is full; nothing was changed',
}

/** A problem as its RFC 9457 answer. */
export function answerProblem(c: Context, problem: Problem): Response {
  const { code, status, extra } = problem
  const document = { type: `urn:plich:problem:${code}`, title: titles[code], status, code, ...extra }
  return c.body(JSON.stringify(document), status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  })
}

function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof HTTPException) return new Problem(error.status === 413 ? 'too-large' : 'malformed')
  const known = engineProblem(error)
  if (known) return known
  // A defect: the log of the process gets the trace, the wire only the fact. Requests' bodies are never printed.
  // oxlint-disable-next-line no-console -- the process's error stream is the log, until there is one
  console.error(error)
  return new Problem('internal')
}

/** The one place where what is thrown becomes an answer. */
export function onError(error: unknown, c: Context): Response {
  return answerProblem(c, toProblem(error))
}

type Checked = { success: true } | { success: false; error: z.core.$ZodError; target: string; data?: unknown }

/** What the validator found, as a problem. A path that cannot be an id names nothing; missing headers have codes of their own. */
export function refuseInvalid(result: Checked): undefined {
  if (result.success) return
  const errors = fieldProblems(result.error.issues, result.data)
  if (result.target === 'param') throw new Problem('not-found')
  if (result.target === 'header') {
    const missing = errors.some(({ field }) => field === 'idempotency-key')
    throw new Problem(missing ? 'key-missing' : 'version-missing', { errors })
  }
  throw new Problem('invalid', { errors })
}
