/** What a form holds of one field: text as typed (`''` for nothing), or chosen values. */
export type FormValue = string | readonly string[]
export type FormValues = Readonly<Record<string, FormValue>>

export function sameValue(one: FormValue | undefined, other: FormValue | undefined): boolean {
  return JSON.stringify(one ?? '') === JSON.stringify(other ?? '')
}

/** The text of a field; `''` where there is none. */
export function textOf(values: FormValues, field: string): string {
  const value = values[field]
  return typeof value === 'string' ? value : ''
}

/** The chosen values of a field. */
export function listOf(values: FormValues, field: string): readonly string[] {
  const value = values[field]
  return value === undefined || typeof value === 'string' ? [] : value
}

/** Fields that a person changed from what the form began with. */
export function changedFields(base: FormValues, mine: FormValues): string[] {
  return Object.keys(mine).filter((field) => !sameValue(base[field], mine[field]))
}

/** Fields that both this person and somebody else changed meanwhile, differently. */
export function conflictsOf(base: FormValues, mine: FormValues, theirs: FormValues): string[] {
  return changedFields(base, mine).filter(
    (field) => !sameValue(base[field], theirs[field]) && !sameValue(mine[field], theirs[field]),
  )
}

/** My changes on top of somebody else's; in `given` fields theirs stands. Untouched fields are theirs anyway. */
export function rebase(
  base: FormValues,
  mine: FormValues,
  theirs: FormValues,
  given: ReadonlySet<string> = new Set(),
): FormValues {
  const kept = changedFields(base, mine).filter((field) => !given.has(field))
  return { ...theirs, ...Object.fromEntries(kept.map((field) => [field, mine[field] ?? ''])) }
}
