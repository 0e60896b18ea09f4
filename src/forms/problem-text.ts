import type { FieldProblem } from '#domain/problem.ts'
import type { Translate } from '#i18n/i18n.ts'

/** What is wrong with a field, in words. */
export function fieldText(t: Translate, problem: FieldProblem | undefined): string | undefined {
  return problem && t(`field.${problem.code}`, { limit: problem.limit ?? 0 })
}

/** The problem of one field of a form, wherever in the request it stood: `contacts.partner.0.email` is about `email`. */
export function problemOf(problems: readonly FieldProblem[], field: string): FieldProblem | undefined {
  return problems.find((problem) => problem.field.split('.').includes(field))
}
