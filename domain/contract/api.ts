import { z } from 'zod'
import { activityKinds, entities } from '../activity.ts'
import { actions, roles } from '../permission.ts'
import { communityKinds } from '../register/community.ts'
import { stages } from '../stage.ts'
import { card, partnershipRecord } from './partnership.ts'
import { communityCode, id, text } from './text.ts'

export const community = z.object({
  code: communityCode,
  name: z.string(),
  kind: z.enum(communityKinds),
  oblast: z.string(),
  oblastCode: z.string(),
  raion: z.string(),
  centre: z.string(),
  formerNames: z.array(z.string()).readonly(),
  formerCentres: z.array(z.string()).readonly(),
  lat: z.number(),
  lon: z.number(),
})

const person = z.object({ id: z.string(), name: z.string(), role: z.enum(roles) })
export type Person = z.infer<typeof person>

export const council = z.object({
  code: communityCode,
  name: z.string(),
  kind: community.shape.kind,
  oblast: z.string(),
  oblastCode: z.string(),
})
export type Council = z.infer<typeof council>

/** Who looks, for which council, and what they may do. */
export const me = z.object({
  person,
  council,
  may: z.array(z.enum(actions)),
  people: z.array(person),
})
export type Me = z.infer<typeof me>

/** People who can be picked while there are no accounts. */
export const personas = z.object({ items: z.array(z.object({ council, people: z.array(person) })) })
export const session = z.strictObject({ person: text(100) })

const norms = z.object(
  Object.fromEntries(stages.map((stage) => [stage, z.number()])) as Record<(typeof stages)[number], z.ZodNumber>,
)
const cardTable = z.object(Object.fromEntries(Object.entries(card.shape).map(([key, value]) => [key, z.array(value)])))

/** A whole board: cards as columns of values (row n is `id[n]`, `name[n]`, …), and the log line it is true up to. */
export const board = z.object({ council, people: z.array(person), norms, seq: z.number().int(), cards: cardTable })

const values = z.record(z.string(), z.unknown()).nullable()
export const line = z.object({
  seq: z.number().int(),
  id,
  partnership: id,
  actor: z.string(),
  actorName: z.string(),
  kind: z.enum(activityKinds),
  changes: z.array(z.object({ entity: z.enum(entities), id: z.string(), from: values, to: values })),
  reason: z.string().nullable(),
  at: z.number().int(),
  deviceAt: z.number().int().nullable(),
  undoes: z.string().nullable(),
  hash: z.string(),
})

/** Lines after a place in the log, with the cards they touched as they are now. `last` is the `after` of the next request. */
export const activityPage = z.object({
  items: z.array(line),
  cards: z.array(card),
  last: z.number().int(),
  more: z.boolean(),
})
export const history = z.object({ items: z.array(line) })

/** The answer to every write: the line it left in the log and the card as it is now. */
export const written = z.object({ line, card })

export const partnershipAnswer = partnershipRecord.extend({
  communities: z.object({ outpost: community, partner: community }),
})
export type PartnershipAnswer = z.infer<typeof partnershipAnswer>
export type CommunityAnswer = z.infer<typeof community>
