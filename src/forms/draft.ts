import type { FormValue, FormValues } from './form-values.ts'

const isLike = (value: unknown, shape: FormValue): boolean =>
  typeof shape === 'string'
    ? typeof value === 'string'
    : Array.isArray(value) && value.every((one) => typeof one === 'string')

/** True for kept values of just the fields that a form has now: a draft of an older form does not fit. */
export function fits(kept: unknown, shape: FormValues): kept is FormValues {
  if (typeof kept !== 'object' || kept === null) return false
  const values = new Map<string, unknown>(Object.entries(kept))
  return (
    values.size === Object.keys(shape).length &&
    Object.entries(shape).every(([field, own]) => isLike(values.get(field), own))
  )
}
