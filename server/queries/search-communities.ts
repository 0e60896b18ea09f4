import MiniSearch, { type QueryCombination } from 'minisearch'
import type { Community, CommunityKind } from '#domain/register/community.ts'
import { inUkrainianLayout } from '#domain/register/keyboard.ts'
import { sound, soundStem, stem, wordsOf } from '#domain/register/normalise.ts'
import { isFiller, type QueryWords, readQuery } from '#domain/register/query-words.ts'
import { communities } from '../register.ts'

/** Nobody types more to name a community; what is beyond cannot make the search slow. */
const longestQuery = 120

/** The length up to which a code КАТОТТГ names the community; the rest tells its settlements apart. */
const communityPrefix = 9

/** How much a word counts by where it stands: the place names narrow a search, the own names decide it. */
const fields = { name: 8, centre: 6, formerNames: 5, formerCentres: 5, oblast: 1, raion: 0.7 }

/** A word as written, but for its ending, by ear, and by ear but for its ending: from the surest likeness to the loosest. */
type Forms = readonly string[]
/** One own name of a community, and how well it stands for the community. */
type Name = { readonly words: readonly Forms[]; readonly worth: number }
type Entry = { readonly community: Community; readonly names: readonly Name[] }

const formsOf = (word: string): Forms => [word, stem(word), sound(word), soundStem(word)]

/** A compound is found also when written as one word: `Білгороддністровський`. */
const wordsAndCompound = (text: string) => {
  const words = wordsOf(text)
  return words.length > 1 ? [...words, words.join('')] : words
}

const nameOf = (text: string, worth: number, forms: typeof formsOf): Name => {
  const words = wordsOf(text)
  const naming = words.filter((word) => !isFiller(word))
  return { words: (naming.length > 0 ? naming : words).map(forms), worth }
}

const entryOf = (community: Community, forms: typeof formsOf): Entry => ({
  community,
  names: [
    nameOf(community.name, 3, forms),
    nameOf(community.centre, 2, forms),
    ...[...community.formerNames, ...community.formerCentres].map((former) => nameOf(former, 1, forms)),
  ],
})

/** The names of oblasts and raions recur a thousand times while the index is built. */
const rememberedForms = () => {
  const known = new Map<string, Forms>()
  return (word: string) => {
    const forms = known.get(word) ?? formsOf(word)
    known.set(word, forms)
    return forms
  }
}

const buildIndex = () => {
  const forms = rememberedForms()
  const index = new MiniSearch<Community>({
    idField: 'code',
    fields: Object.keys(fields),
    tokenize: wordsAndCompound,
    processTerm: (word) => [...new Set(forms(word))],
    searchOptions: {
      boost: fields,
      tokenize: (term) => [term],
      processTerm: (term) => term,
      bm25: { k: 1.2, b: 0.2, d: 0.5 },
    },
  })
  index.addAll(communities)
  return { index, entries: new Map(communities.map((community) => [community.code, entryOf(community, forms)])) }
}

let built: ReturnType<typeof buildIndex> | undefined
const register = () => {
  built ??= buildIndex()
  return built
}

const isLatin = (word: string) => /^[\p{Script=Latin}]+$/u.test(word)

/** The register holds Latin words by their sound alone. */
const asWritten = (word: string) => (isLatin(word) ? sound(word) : word)

/** Any form of the word as somebody may have typed it, whole or begun. */
const meant = (word: string): QueryCombination => ({
  combineWith: 'OR',
  queries: [
    { queries: [word], prefix: true },
    { queries: [stem(word), soundStem(word)], boostTerm: () => 0.6 },
    { queries: [sound(word)], prefix: sound(word).length > 2, boostTerm: () => 0.4 },
  ],
})

/** The word with a slip of the finger or two. */
const misspelt = (word: string): QueryCombination => ({
  queries: [asWritten(word)],
  fuzzy: word.length < 4 ? false : word.length < 8 ? 1 : 2,
  prefix: word.length > 4,
})

const exactly = (word: string): QueryCombination => ({
  queries: [stem(word), soundStem(word)],
  fields: ['name', 'centre'],
})

const every = (words: readonly string[], asQuery: (word: string) => QueryCombination): QueryCombination => ({
  combineWith: 'AND',
  queries: words.map(asQuery),
})

const eitherWay = (word: string): QueryCombination => ({ combineWith: 'OR', queries: [meant(word), misspelt(word)] })

/** How fully the query spells one of the community's own names: letter for letter (40), but for its ending (30), by ear, not (0). */
const closeness = ({ names }: Entry, asked: readonly Forms[]): number => {
  const told = (forms: Forms, at: number) => asked.some((form) => form[at] === forms[at])
  const grade = ({ words, worth }: Name) => {
    const form = [0, 1, 2, 3].find((at) => words.every((forms) => told(forms, at)))
    return form === undefined ? 0 : (4 - form) * 10 + worth
  }
  return Math.max(...names.map(grade))
}

/** Of namesakes the larger is meant more often. */
const sizes: Readonly<Record<CommunityKind, number>> = { urban: 2, settlement: 1, rural: 0 }

const byRank = (one: readonly number[], other: readonly number[]) =>
  one.map((value, at) => (other[at] ?? 0) - value).find((difference) => difference !== 0) ?? 0

const closeEnough = 30

type Match = { readonly community: Community; readonly rank: readonly number[]; readonly terms: readonly string[] }

const matches = (query: QueryCombination, { words, kind }: QueryWords): Match[] => {
  const { index, entries } = register()
  const asked = words.map(formsOf)
  return index
    .search(query)
    .flatMap(({ id, score, terms }) => {
      const entry = entries.get(id)
      if (entry === undefined) return []
      const { community } = entry
      const close = closeness(entry, asked)
      const size = close > 0 ? sizes[community.kind] : 0
      return [{ community, rank: [close, Number(community.kind === kind), size, score], terms }]
    })
    .sort((one, other) => byRank(one.rank, other.rank))
}

/** Whether the words stand in the register as typed, whole or begun; else a likeness by ear may hide what was meant. */
const isCertain = (found: readonly Match[], words: readonly string[]) =>
  (found[0]?.rank[0] ?? 0) >= closeEnough ||
  found.some(({ terms }) => words.map(asWritten).every((word) => terms.some((term) => term.startsWith(word))))

/** From the strict reading to the forgiving: the first that finds anything answers. */
const byNames = (read: QueryWords): Community[] => {
  const { words } = read
  if (words.length === 0) return []
  const strict = matches(every(words, meant), read)
  if (isCertain(strict, words)) return strict.map(({ community }) => community)
  const forgiving = [...strict, ...matches(every(words, eitherWay), read)]
  if (forgiving.length > 0) return [...new Set(forgiving.map(({ community }) => community))]
  if (words.length === 1) return []
  const joined = matches(meant(words.join('')), read)
  const some = joined.length > 0 ? joined : matches({ combineWith: 'OR', queries: words.map(exactly) }, read)
  return some.map(({ community }) => community)
}

const byCode = (code: string): Community[] =>
  communities.filter((community) => community.code.startsWith(code.slice(0, communityPrefix)))

/**
 * Finds communities by what people call them, the best first: adjective or town in any case, a former name, with or without
 * oblast, raion, kind, apostrophes and hyphens, in Latin letters, half typed, misspelt, or typed in the wrong layout; or by a
 * code КАТОТТГ, also that of one of its settlements. All namesakes come, those that bear exactly this name ahead. Nothing
 * recognisable gives `[]`.
 */
export const searchCommunities = (q: string, limit = 20): Community[] => {
  const query = q.slice(0, longestQuery)
  const code = /^\s*UA(\d{2,17})\s*$/iu.exec(query)?.[1]
  if (code !== undefined) return byCode(`UA${code}`).slice(0, limit)
  const found = byNames(readQuery(query))
  const isMistyped = found.length === 0 && !/\p{Script=Cyrillic}/u.test(query)
  return (isMistyped ? byNames(readQuery(inUkrainianLayout(query))) : found).slice(0, limit)
}
