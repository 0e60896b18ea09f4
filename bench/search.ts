// How long a search takes, over every name, centre, oblast pair, Latin spelling, prefix and misspelling: `node bench/search.ts`.
import { romanise } from '#domain/register/romanise.ts'
import { searchCommunities } from '#server/queries/search-communities.ts'
import { communities } from '#server/register.ts'

const prefixesOf = (text: string) => text.split('').map((_, at) => text.slice(0, at + 1))
const distinct = (texts: string[]) => [...new Set(texts)]
const withoutThird = (text: string) => text.slice(0, 2) + text.slice(3)

const startedAt = performance.now()
searchCommunities('Костопіль')
const built = performance.now() - startedAt

const measured = (queries: string[]) => {
  const times = queries.map((query) => {
    const start = performance.now()
    searchCommunities(query)
    return performance.now() - start
  })
  times.sort((one, other) => one - other)
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(2)
  return { queries: times.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}

const names = communities.flatMap(({ name, centre }) => [name, centre])
console.log(`index built and first answer in ${built.toFixed(0)} ms; below, milliseconds a query`)
console.table({
  names: measured(distinct(names)),
  prefixes: measured(distinct(names.flatMap(prefixesOf))),
  'with oblast': measured(distinct(communities.map(({ name, oblast }) => `${name} ${oblast} область`))),
  latin: measured(distinct(names.map(romanise))),
  misspelt: measured(distinct(names.map(withoutThird))),
  hostile: measured(['к'.repeat(10_000), 'кост '.repeat(2000), '\uD800'.repeat(10_000), 'а б в г д е ж з к л м н']),
})
