import type { Failure } from '#api/failure.ts'
import type { FieldProblem } from '#domain/problem.ts'
import type { Translate } from '#i18n/i18n.ts'
import type { Draft } from './draft.ts'

export type FormErrors = Partial<Record<'community' | 'side' | 'stepWhat' | 'stepDue', string>>

/** What a person must still fill in before anything is sent. */
export function missingFields(draft: Draft, unreadableDate: boolean, t: Translate): FormErrors {
  const errors: FormErrors = {}
  if (!draft.community) errors.community = t(draft.text.trim() === '' ? 'field.required' : 'field.not-in-register')
  if (draft.side === '') errors.side = t('add.choose-side')
  // A day without a deed would be dropped on the way.
  if (draft.stepDue !== '' && draft.stepWhat.trim() === '') errors.stepWhat = t('field.required')
  if (unreadableDate) errors.stepDue = t('field.date')
  return errors
}

function sentence({ code, limit }: FieldProblem, t: Translate): string {
  return t(`field.${code}`, limit === undefined ? {} : { limit })
}

const fieldOf: Record<string, keyof FormErrors> = {
  outpost: 'community',
  partner: 'community',
  stepWhat: 'stepWhat',
  stepDue: 'stepDue',
}

/** What the server refused: beside the fields it named, and `whole` when anything is left that no field shows. */
export function serverErrors(failure: Failure | null, t: Translate): { fields: FormErrors; whole: boolean } {
  if (!failure) return { fields: {}, whole: false }
  if (failure.code === 'duplicate-pair') return { fields: { community: t('problem.duplicate-pair') }, whole: false }
  const fields: FormErrors = {}
  let whole = failure.errors.length === 0
  for (const problem of failure.errors) {
    const field = fieldOf[problem.field]
    if (field) fields[field] = sentence(problem, t)
    else whole = true
  }
  return { fields, whole }
}
