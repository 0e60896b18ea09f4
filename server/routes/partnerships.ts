import { createRoute, z } from '@hono/zod-openapi'
import { partnershipAnswer, written } from '#domain/contract/api.ts'
import {
  move,
  newPartnership,
  nextStepInput,
  partnershipChange,
  reasonInput,
  undoInput,
} from '#domain/contract/partnership.ts'
import { id } from '#domain/contract/text.ts'
import { sees } from '#domain/permission.ts'
import { Problem } from '#domain/problem.ts'
import { body, isKnown, json, keyed, refusals, versioned } from '../answers.ts'
import { changePartnership, finishStep, setNextStep } from '../commands/change-partnership.ts'
import { changeState } from '../commands/change-state.ts'
import { movePartnership } from '../commands/move-partnership.ts'
import { openPartnership } from '../commands/open-partnership.ts'
import { undoLine } from '../commands/undo-line.ts'
import { toAnswer } from '../presenters.ts'
import { findPartnership } from '../queries/partnership.ts'
import { newRouter } from '../router.ts'
import { write } from '../write.ts'

const params = z.object({ id })
const responses = { 200: json(written, 'The line it left in the log and the card as it is now'), ...refusals }

/** A write to one partnership, for the OpenAPI document. */
function writeRoute<Path extends string, Schema extends z.ZodType>(
  method: 'post' | 'put' | 'patch',
  path: Path,
  summary: string,
  schema: Schema,
) {
  return createRoute({ method, path, summary, request: { params, headers: versioned, body: body(schema) }, responses })
}

const open = createRoute({
  method: 'post',
  path: '/partnerships',
  summary: 'Open a partnership between my community and another',
  request: { headers: keyed, body: body(newPartnership) },
  responses: { 201: json(written, 'Opened'), ...refusals },
})
const read = createRoute({
  method: 'get',
  path: '/partnerships/{id}',
  summary: 'One partnership with its sides and evidence; the ETag begins with its version',
  request: { params },
  responses: { 200: json(partnershipAnswer, 'The record'), 304: { description: 'Unchanged' }, ...refusals },
})
const undo = createRoute({
  method: 'post',
  path: '/partnerships/{id}/undo',
  summary: 'Take back one line, if nothing it set has changed since',
  request: { params, headers: keyed, body: body(undoInput) },
  responses,
})
const change = writeRoute('patch', '/partnerships/{id}', 'Change simple fields', partnershipChange)
const moveOn = writeRoute(
  'post',
  '/partnerships/{id}/move',
  'Move to a stage and a place, with the facts and the reason it needs',
  move,
)
const setStep = writeRoute('put', '/partnerships/{id}/next-step', 'Set the next step', nextStepInput)
const stepDone = writeRoute(
  'post',
  '/partnerships/{id}/next-step/done',
  'Mark the next step as done',
  z.strictObject({}),
)
const pause = writeRoute('post', '/partnerships/{id}/pause', 'Pause, with a reason', reasonInput)
const end = writeRoute('post', '/partnerships/{id}/end', 'End, with a reason', reasonInput)
const reopen = writeRoute(
  'post',
  '/partnerships/{id}/reopen',
  'Open again what was paused or ended, with a reason',
  reasonInput,
)

export const partnershipRoutes = newRouter()
  .openapi(open, (c) => write(c, (tx, who) => openPartnership(tx, who, c.req.valid('json')), 201))
  .openapi(read, async (c) => {
    const { db, viewer } = c.var
    const found = await findPartnership(db, c.req.valid('param').id)
    if (!found || !sees(viewer, found)) throw new Problem('not-found')
    // The own order of cards changes without the version; it is not part of what the record page shows. Each council sees
    // its own notes, so neither may be told that the other's copy is still good.
    const headers = { etag: `"${found.version}-${viewer.council}"`, 'cache-control': 'private, no-cache' }
    if (isKnown(c, headers.etag)) return c.body(null, 304, headers)
    return c.json(toAnswer(found, viewer.council), 200, headers)
  })
  .openapi(change, (c) =>
    write(c, (tx, who) => changePartnership(tx, who, c.req.valid('param').id, c.req.valid('json'))),
  )
  .openapi(moveOn, (c) => write(c, (tx, who) => movePartnership(tx, who, c.req.valid('param').id, c.req.valid('json'))))
  .openapi(undo, (c) => write(c, (tx, who) => undoLine(tx, who, c.req.valid('param').id, c.req.valid('json'))))
  .openapi(setStep, (c) => write(c, (tx, who) => setNextStep(tx, who, c.req.valid('param').id, c.req.valid('json'))))
  .openapi(stepDone, (c) => write(c, (tx, who) => finishStep(tx, who, c.req.valid('param').id)))
  .openapi(pause, (c) =>
    write(c, (tx, who) => changeState(tx, who, c.req.valid('param').id, 'paused', c.req.valid('json').reason)),
  )
  .openapi(end, (c) =>
    write(c, (tx, who) => changeState(tx, who, c.req.valid('param').id, 'ended', c.req.valid('json').reason)),
  )
  .openapi(reopen, (c) =>
    write(c, (tx, who) => changeState(tx, who, c.req.valid('param').id, 'open', c.req.valid('json').reason)),
  )
