import { z } from 'zod'
import { type FieldCode, type FieldProblem, fieldCodes, problemCodes } from '../problem.ts'

/** An RFC 9457 problem document, as every refusal is answered. */
export const problemDocument = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(problemCodes as [string, ...string[]]),
  errors: z.array(z.object({ field: z.string(), code: z.enum(fieldCodes), limit: z.number().optional() })).optional(),
})

const isFieldCode = (code: unknown): code is FieldCode => fieldCodes.some((known) => known === code)

type Issue = z.core.$ZodIssue

function codeOf(issue: Issue): { code: FieldCode; limit?: number } {
  if (issue.code === 'custom' && isFieldCode(issue.params?.['code'])) return { code: issue.params['code'] }
  if (issue.code === 'too_big')
    return typeof issue.maximum === 'number'
      ? { code: issue.origin === 'string' ? 'too-long' : 'range', limit: issue.maximum }
      : { code: 'range' }
  if (issue.code === 'too_small')
    return issue.origin === 'string' && issue.minimum === 1 ? { code: 'required' } : { code: 'range' }
  // A union without branches to blame is a discriminated one whose kind is unknown.
  const unknownKind = issue.code === 'invalid_union' && issue.errors.length === 0
  if (issue.code === 'invalid_value' || unknownKind) return { code: 'choice' }
  if (issue.code === 'invalid_format') return { code: 'format' }
  return { code: 'type' }
}

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input,
  )

/**
 * Zod's issues about an input as field problems: one path and one code each, so that a form can say it beside the field.
 * The input tells what is missing from what is of a wrong type; the issues do not.
 */
export function fieldProblems(
  issues: readonly Issue[],
  input: unknown,
  at: readonly PropertyKey[] = [],
): FieldProblem[] {
  return issues.flatMap((issue): FieldProblem[] => {
    const path = [...at, ...issue.path]
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ field: [...path, key].join('.'), code: 'unknown' }))
    // A union fails in every branch; the branch that got furthest tells what the person meant.
    const branch =
      issue.code === 'invalid_union'
        ? issue.errors.find((errors) => errors.some((one) => one.code !== 'invalid_type'))
        : undefined
    const missing = issue.code !== 'custom' && valueAt(input, path) === undefined
    if (branch && !missing) return fieldProblems(branch, input, path)
    return [{ field: path.join('.') || 'body', ...(missing ? { code: 'required' } : codeOf(issue)) }]
  })
}
