import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Problem } from '#domain/problem.ts'
import { answerProblem } from './problems.ts'

/** Room for the largest record form several times over; files have their own way in. */
const bodyBytes = 256 * 1024

const measure = bodyLimit({
  maxSize: bodyBytes,
  onError: (c) => answerProblem(c, new Problem('too-large', { limit: bodyBytes })),
})

/**
 * Refuses bodies over the limit. A body whose length is told (the transport holds it to that) is not touched here: opening
 * it as a stream would cost a write a tenth of its time.
 */
export const limitBody: MiddlewareHandler = async (c, next) => {
  const told = c.req.header('content-length')
  const isTold = told !== undefined && c.req.header('transfer-encoding') === undefined
  return isTold && Number(told) <= bodyBytes ? next() : measure(c, next)
}
