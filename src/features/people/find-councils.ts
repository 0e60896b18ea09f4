import type { Council, Person } from '#domain/contract/api.ts'
import { wordsOf } from '#domain/register/normalise.ts'

export type CouncilPeople = { council: Council; people: Person[] }

/** Councils whose name or oblast has a word that begins with each typed word; case, apostrophes and hyphens are forgiven. */
export function findCouncils(councils: readonly CouncilPeople[], typed: string): readonly CouncilPeople[] {
  const wanted = wordsOf(typed)
  if (wanted.length === 0) return councils
  return councils.filter(({ council }) => {
    const words = wordsOf(`${council.name} ${council.oblast}`)
    return wanted.every((beginning) => words.some((word) => word.startsWith(beginning)))
  })
}
