import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type CompiledMessage, compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { expect, test } from 'vitest'
import { activityKinds } from '#domain/activity.ts'
import { directions } from '#domain/direction.ts'
import { facts } from '#domain/fact.ts'
import { fieldCodes, problemCodes } from '#domain/problem.ts'
import { stages } from '#domain/stage.ts'

const source = path.resolve(import.meta.dirname, '..')
const read = (name: string): Record<string, string> =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, 'locales', `${name}.json`), 'utf8'))
const pairs = [
  { uk: read('uk'), en: read('en') },
  { uk: read('more.uk'), en: read('more.en') },
]
const uk = { ...pairs[0]?.uk, ...pairs[1]?.uk }
const en = { ...pairs[0]?.en, ...pairs[1]?.en }

/** Walks through a compiled text: every argument with its kind, every piece of words. */
function walk(
  tokens: CompiledMessage,
  visit: { argument: (name: string, kind: string, cases: string[]) => void; words: (text: string) => void },
): void {
  for (const token of tokens) {
    if (typeof token === 'string') {
      visit.words(token)
      continue
    }
    const [name, kind = 'text', cases] = token
    const branches =
      typeof cases === 'object' && cases !== null
        ? Object.entries(cases).filter(([, branch]) => Array.isArray(branch))
        : []
    visit.argument(
      name,
      kind,
      branches.map(([key]) => key),
    )
    for (const [, branch] of branches) walk(branch, visit)
  }
}

function argumentsOf(text: string): string[] {
  const found = new Set<string>()
  walk(compileMessageOrThrow(text), { argument: (name, kind) => found.add(`${name}:${kind}`), words: () => {} })
  return [...found].sort()
}

function pluralsOf(text: string): string[][] {
  const found: string[][] = []
  const argument = (_name: string, kind: string, cases: string[]) => void (kind === 'plural' && found.push(cases))
  walk(compileMessageOrThrow(text), { argument, words: () => {} })
  return found
}

test('both languages say the same things with the same arguments', () => {
  for (const pair of pairs) expect(Object.keys(pair.en)).toEqual(Object.keys(pair.uk))
  for (const [id, text] of Object.entries(uk)) expect(argumentsOf(en[id] ?? ''), id).toEqual(argumentsOf(text))
})

test('no text is empty, and apostrophes are typographic', () => {
  for (const [id, text] of [...Object.entries(uk), ...Object.entries(en)]) {
    expect(text.trim(), id).not.toBe('')
    // A straight one is a quoting sign in ICU and would vanish.
    expect(text, id).not.toContain("'")
  }
})

test('the catalogues are sorted by id, so that changes merge', () => {
  for (const catalogue of pairs.flatMap((pair) => [pair.uk, pair.en]))
    expect(Object.keys(catalogue)).toEqual(Object.keys(catalogue).toSorted())
})

test('Ukrainian plurals have all four forms', () => {
  const plurals = Object.entries(uk).flatMap(([id, text]) => pluralsOf(text).map((cases) => ({ id, cases })))
  const complete = expect.arrayContaining(['one', 'few', 'many', 'other'])
  for (const { id, cases } of plurals) expect(cases, id).toEqual(complete)
})

test('no Latin letter has slipped into a Ukrainian word', () => {
  for (const [id, text] of Object.entries(uk)) {
    walk(compileMessageOrThrow(text), {
      argument: () => {},
      words: (words) =>
        expect(words, id).not.toMatch(
          /\p{Script=Latin}[’-]?\p{Script=Cyrillic}|\p{Script=Cyrillic}[’-]?\p{Script=Latin}/u,
        ),
    })
  }
})

test('everything the domain can say has a text', () => {
  const needed = [
    ...stages.map((stage) => `stage.${stage}`),
    ...facts.map((fact) => `fact.${fact.id}`),
    ...directions.map((direction) => `direction.${direction}`),
    ...problemCodes.map((code) => `problem.${code}`),
    ...fieldCodes.map((code) => `field.${code}`),
    ...activityKinds.map((kind) => `activity.${kind}`),
  ]
  expect(needed.filter((id) => uk[id] === undefined)).toEqual([])
})

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.test\./.test(file),
)
const code = files.map((file) => readFileSync(path.join(source, file), 'utf8')).join('\n')

test('every text is used, and every id in use has a text', () => {
  const whole = new Set([...code.matchAll(/['"`]([a-zA-Z]+(?:\.[\w-]+)+)['"`]/g)].map((match) => match[1]))
  const beginnings = [...new Set([...code.matchAll(/`([a-zA-Z]+\.[\w.-]*)\$\{/g)].map((match) => match[1] ?? ''))]
  expect(
    Object.keys(uk).filter((id) => !whole.has(id) && !beginnings.some((beginning) => id.startsWith(beginning))),
  ).toEqual([])
  const called = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1] ?? '')
  expect(called.filter((id) => uk[id] === undefined)).toEqual([])
})
