import { z } from 'zod'
import { directions } from '../direction.ts'
import { contactRoles, origins, partnershipStates, samples, sideNames } from '../partnership.ts'
import { isPosition } from '../position.ts'
import { communityKinds } from '../register/community.ts'
import { stages } from '../stage.ts'
import { appealFields, evidenceInput, memorandumFields, programmeFields, visitFields } from './evidence.ts'
import { communityCode, id, optionalDay, optionalText, refuse, text } from './text.ts'

const wave = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
/** Where a card stands in its column. A key of another make would break the next drop beside it. */
const position = z.string().min(1, { abort: true }).max(200, { abort: true }).refine(isPosition, refuse('format'))
/** The person's own clock when they did it; what was done offline arrives later. */
const deviceAt = z.number().int().min(0).max(4_102_444_800_000).optional()

export const contact = z.strictObject({
  role: z.enum(contactRoles),
  name: text(200),
  post: optionalText(200),
  phone: optionalText(50),
  email: optionalText(200).pipe(z.union([z.null(), z.string().regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/)])),
})

const directionList = z.array(z.enum(directions)).max(directions.length)
const reason = text(1000)

/** What opens a partnership. The client makes the id, so that a retry cannot make two. */
export const newPartnership = z
  .strictObject({
    id,
    outpost: communityCode,
    partner: communityCode,
    wave: wave.nullable().default(null),
    origin: z.enum(origins).nullable().default(null),
    directions: directionList.default([]),
    stepWhat: optionalText(300).default(null),
    stepDue: optionalDay.default(null),
    position: position.optional(),
  })
  .refine((pair) => pair.outpost !== pair.partner, { ...refuse('same'), path: ['partner'] })
export type NewPartnership = z.input<typeof newPartnership>

/** A move: to another stage, to another place in the column, or both; with the facts and the reason it needs. */
export const move = z.strictObject({
  to: z.enum(stages),
  position: position.optional(),
  reason: optionalText(1000).default(null),
  /** Evidence that proves the target's entry facts, saved in the same transaction. `id` names the record: new, or one that lacks them. */
  evidence: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('visit'), id, fields: evidenceInput.visit }),
      z.strictObject({ kind: z.literal('appeal'), id, fields: evidenceInput.appeal }),
      z.strictObject({ kind: z.literal('memorandum'), id, fields: evidenceInput.memorandum }),
      z.strictObject({ kind: z.literal('programme'), id, fields: evidenceInput.programme }),
    ])
    .optional(),
  deviceAt,
})
export type Move = z.input<typeof move>

/** Simple fields of a partnership and of the own side; those left out stay. */
export const partnershipChange = z.strictObject({
  wave: wave.nullable().optional(),
  origin: z.enum(origins).nullable().optional(),
  directions: directionList.optional(),
  coordinator: id.nullable().optional(),
  contacts: z
    .strictObject({ outpost: z.array(contact).max(50).optional(), partner: z.array(contact).max(50).optional() })
    .optional(),
  notes: optionalText(10_000).optional(),
})
export type PartnershipChange = z.input<typeof partnershipChange>

export const nextStepInput = z.strictObject({
  what: text(300),
  owner: id.nullable().default(null),
  due: optionalDay.default(null),
})
export const reasonInput = z.strictObject({ reason })
/** The line to take back; `position` puts the card elsewhere in its column than it was. */
export const undoInput = z.strictObject({ line: id, position: position.optional() })
export const evidenceRecord = {
  visit: visitFields,
  appeal: appealFields,
  memorandum: memorandumFields,
  programme: programmeFields,
}
export const newEvidence = {
  visit: withId(evidenceInput.visit),
  appeal: withId(evidenceInput.appeal),
  memorandum: withId(evidenceInput.memorandum),
  programme: withId(evidenceInput.programme),
}

function withId<Fields extends z.ZodType>(fields: Fields) {
  return z.strictObject({ id, fields })
}

const millis = z.number().int()

/** One council's side as its viewer may see it: of the other side only who to talk to. */
export const side = z.object({
  community: communityCode,
  coordinator: z.string().nullable(),
  contacts: z.array(contact),
  position: z.string().nullable(),
  notes: z.string().nullable(),
})

export const partnershipRecord = z.object({
  id,
  version: z.number().int(),
  outpost: communityCode,
  partner: communityCode,
  wave: wave.nullable(),
  origin: z.enum(origins).nullable(),
  stage: z.enum(stages),
  state: z.enum(partnershipStates),
  stateReason: z.string().nullable(),
  directions: directionList,
  gapReasons: z.partialRecord(z.enum(stages), z.string()),
  stepWhat: z.string().nullable(),
  stepOwner: z.string().nullable(),
  stepDue: z.string().nullable(),
  stageEnteredAt: millis,
  createdAt: millis,
  source: z.string().nullable(),
  sample: z.enum(samples).nullable(),
  facts: z.number().int(),
  sides: z.array(side),
  visits: z.array(visitFields.extend({ id })),
  appeals: z.array(appealFields.extend({ id })),
  memoranda: z.array(memorandumFields.extend({ id })),
  programmes: z.array(programmeFields.extend({ id })),
})

/** A card; every field is described in `domain/partnership.ts`. */
export const card = z.object({
  id,
  version: z.number().int(),
  name: z.string(),
  kind: z.enum(communityKinds),
  oblast: z.string(),
  side: z.enum(sideNames),
  stage: z.enum(stages),
  state: z.enum(partnershipStates),
  position: z.string(),
  stageEnteredAt: millis,
  facts: z.number().int(),
  explained: z.array(z.enum(stages)),
  stepWhat: z.string().nullable(),
  stepDue: z.string().nullable(),
  coordinator: z.string().nullable(),
  directions: directionList,
  sample: z.enum(samples).nullable(),
})
