import type { Council, Person } from '#domain/contract/api.ts'
import { wordsOf } from '#domain/register/normalise.ts'
import { romanise } from '#domain/register/romanise.ts'
import type { Translate } from '#i18n/i18n.ts'
import { shortOblast } from '#i18n/place.ts'

export type CouncilPeople = { council: Council; people: Person[] }

/**
 * Councils whose name or oblast, as written, as shown or in Latin letters, has a word that begins with each typed word;
 * case, apostrophes and hyphens are forgiven.
 */
export function findCouncils(
  councils: readonly CouncilPeople[],
  typed: string,
  t: Translate,
): readonly CouncilPeople[] {
  const wanted = wordsOf(typed)
  if (wanted.length === 0) return councils
  return councils.filter(({ council }) => {
    const written = `${council.name} ${council.oblast}`
    const words = wordsOf(`${written} ${romanise(written)} ${shortOblast(council.oblastCode, t)}`)
    return wanted.every((beginning) => words.some((word) => word.startsWith(beginning)))
  })
}
