import { z } from 'zod'
import { isDay } from '../calendar.ts'
import type { FieldCode } from '../problem.ts'

/** A custom refusal whose field code reaches the form: see `fieldProblems`. */
export const refuse = (code: FieldCode): { params: { code: FieldCode } } => ({ params: { code } })

// Control characters other than line feed and tab have no meaning in a note and cannot be stored by every engine.
const control = /[\u0000-\u0008\u000b-\u001f\u007f]/

/** Text as people type it: trimmed, CRLF made LF, well-formed, at most `max` UTF-16 units, never empty. */
export function text(max: number) {
  return z
    .string()
    .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .refine((typed) => typed.isWellFormed() && !control.test(typed), refuse('not-text')),
    )
}

/** Text that may be left empty; nothing and blanks alike are stored as null. */
export function optionalText(max: number) {
  return z
    .union([z.null(), z.string()])
    .transform((typed) => typed?.replace(/\r\n?/g, '\n').trim() || null)
    .pipe(
      z.union([
        z.null(),
        z
          .string()
          .max(max)
          .refine((typed) => typed.isWellFormed() && !control.test(typed), refuse('not-text')),
      ]),
    )
}

/** A calendar day `YYYY-MM-DD` that exists, 1990–2100. */
export const day = z.string().refine(isDay, refuse('date'))
export const optionalDay = day.nullable()

/** An id made by the client: UUID of any version, lower case (UUIDv7 expected). */
export const id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)

/** A community's code in the codifier: UA and 17 digits. */
export const communityCode = z.string().regex(/^UA\d{17}$/)
