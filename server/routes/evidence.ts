import { createRoute, z } from '@hono/zod-openapi'
import { written } from '#domain/contract/api.ts'
import { evidenceInput } from '#domain/contract/evidence.ts'
import { newEvidence } from '#domain/contract/partnership.ts'
import { id } from '#domain/contract/text.ts'
import { evidenceKinds, evidenceLists } from '#domain/evidence.ts'
import { body, json, refusals, versioned } from '../answers.ts'
import { correctEvidence, recordEvidence } from '../commands/record-evidence.ts'
import { newRouter } from '../router.ts'
import { write } from '../write.ts'

const answers = (status: 200 | 201) => ({
  [status]: json(written, 'The line it left in the log and the card as it is now'),
  ...refusals,
})

export const evidenceRoutes = newRouter()

// The four kinds differ in their fields only; each gets its own documented pair of routes.
for (const kind of evidenceKinds) {
  const path = `/partnerships/{id}/${evidenceLists[kind]}` as const
  const record = createRoute({
    method: 'post',
    path,
    summary: `Record a ${kind}`,
    request: { params: z.object({ id }), headers: versioned, body: body(newEvidence[kind]) },
    responses: answers(201),
  })
  const correct = createRoute({
    method: 'patch',
    path: `${path}/{evidence}` as const,
    summary: `Correct fields of a ${kind}`,
    request: { params: z.object({ id, evidence: id }), headers: versioned, body: body(evidenceInput[kind]) },
    responses: answers(200),
  })
  evidenceRoutes.openapi(record, (c) =>
    write(c, (tx, who) => recordEvidence(tx, who, c.req.valid('param').id, kind, c.req.valid('json')), 201),
  )
  evidenceRoutes.openapi(correct, (c) =>
    write(c, (tx, who) =>
      correctEvidence(tx, who, c.req.valid('param').id, kind, {
        id: c.req.valid('param').evidence,
        fields: c.req.valid('json'),
      }),
    ),
  )
}
