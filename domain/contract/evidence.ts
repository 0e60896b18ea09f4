import { z } from 'zod'
import { directions } from '../direction.ts'
import {
  answers,
  dayOutOfOrder,
  memorandumKinds,
  memorandumStatuses,
  programmeStatuses,
  visitDirections,
  visitStatuses,
} from '../evidence.ts'
import { optionalDay, optionalText, refuse } from './text.ts'

/** Fields of a visit. */
export const visitFields = z.strictObject({
  status: z.enum(visitStatuses).nullable(),
  heldOn: optionalDay,
  direction: z.enum(visitDirections).nullable(),
  delegation: optionalText(1000),
  report: optionalText(10_000),
  note: optionalText(2000),
})

/** Fields of a letter of appeal with its answer. */
export const appealFields = z.strictObject({
  number: optionalText(60),
  sentOn: optionalDay,
  addressee: optionalText(300),
  subject: optionalText(500),
  answerNumber: optionalText(60),
  answeredOn: optionalDay,
  answer: z.enum(answers).nullable(),
  note: optionalText(2000),
})

export const memorandumFields = z.strictObject({
  kind: z.enum(memorandumKinds).nullable(),
  status: z.enum(memorandumStatuses).nullable(),
  number: optionalText(60),
  signedOn: optionalDay,
  place: optionalText(300),
  outpostDecision: optionalText(60),
  outpostDecidedOn: optionalDay,
  partnerDecision: optionalText(60),
  partnerDecidedOn: optionalDay,
  note: optionalText(2000),
})

export const programmeFields = z.strictObject({
  title: optionalText(300),
  direction: z.enum(directions).nullable(),
  status: z.enum(programmeStatuses).nullable(),
  startsOn: optionalDay,
  endsOn: optionalDay,
  result: optionalText(2000),
  note: optionalText(2000),
})

/** Evidence as it is written: any of the fields; those left out stay as they are, or empty in a new record. */
export const evidenceInput = {
  visit: visitFields.partial(),
  appeal: appealFields
    .partial()
    .refine((letter) => dayOutOfOrder('appeal', letter) === null, { ...refuse('order'), path: ['answeredOn'] }),
  memorandum: memorandumFields.partial(),
  programme: programmeFields
    .partial()
    .refine((one) => dayOutOfOrder('programme', one) === null, { ...refuse('order'), path: ['endsOn'] }),
}
