import { type CommunityKind, communityKinds } from './community.ts'
import { wordsOf } from './normalise.ts'

const kindWords: Readonly<Record<CommunityKind, string>> = {
  urban: 'м мтг місто міста місті містом міська міської міській міську miska misto city town urban',
  settlement: 'смт селище селища селищі селищем селищна селищної селищній селищну selyshchna settlement',
  rural: 'с село села селі селом сільська сільської сільській сільську silska selo rural village',
}

/** Words about any community. СТГ stands for both a settlement's and a village's, so it tells no kind. */
const plainWords = new Set(
  [
    'громада громади громаді громаду громадою територіальна територіальної територіальній територіальну',
    'обєднана обєднаної обєднаній тг отг стг рада ради раді раду радою область області областю обл',
    'район району районі рн р н у в з із зі й і та до на від для про',
    'hromada hromady community territorial council tg otg oblast region raion rayon district the of in',
  ].flatMap((words) => words.split(' ')),
)

const kindOf = new Map<string, CommunityKind>(
  communityKinds.flatMap((kind) => kindWords[kind].split(' ').map((word) => [word, kind] as const)),
)

/** Whether a word says what a community is instead of which one: `селищна`, `ОТГ`, `область`, a preposition. */
export const isFiller = (word: string): boolean => plainWords.has(word) || kindOf.has(word)

/** The words that name a community, and its kind if the query tells it: `м. Кременець` → `кременець`, urban. */
export type QueryWords = { readonly words: readonly string[]; readonly kind: CommunityKind | undefined }

/** More words than any name with its raion and oblast has: a pasted page must not make a search slow. */
const mostWords = 8

/** Reads what a person typed. A query of nothing but fillers is taken literally: it may be the start of a name. */
export const readQuery = (query: string): QueryWords => {
  const all = wordsOf(query)
  const naming = all.filter((word) => !isFiller(word))
  if (naming.length === 0) return { words: all.slice(0, mostWords), kind: undefined }
  return {
    words: naming.slice(0, mostWords),
    kind: all.map((word) => kindOf.get(word)).find((kind) => kind !== undefined),
  }
}
