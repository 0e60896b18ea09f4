import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

type Import = { from: string; to: string; typeOnly: boolean }

/** What a zone may import of ours across its border; `types` may be named, but leave nothing behind in the bundle. */
const borders: Record<string, { values: string[]; types?: string[] }> = {
  domain: { values: [] },
  server: { values: ['domain', 'data'] },
  mocks: { values: ['domain', 'server', 'data'] },
  'src/ui': { values: ['src/i18n'], types: ['domain'] },
  'src/i18n': { values: ['src/ui'], types: ['domain'] },
  'src/stores': { values: [], types: ['domain'] },
  'src/api': { values: ['domain', 'src/i18n'], types: ['server'] },
  'src/forms': { values: ['domain', 'src/api', 'src/stores', 'src/ui', 'src/i18n'] },
  'src/features': { values: ['domain', 'data', 'src/api', 'src/stores', 'src/ui', 'src/i18n', 'src/forms'] },
  'src/app': { values: ['domain', 'data', 'src/api', 'src/stores', 'src/ui', 'src/i18n', 'src/forms', 'src/features'] },
  src: {
    values: ['domain', 'data', 'src/api', 'src/stores', 'src/ui', 'src/i18n', 'src/forms', 'src/features', 'src/app'],
  },
}
const zones = [...Object.keys(borders), 'data'].sort((a, b) => b.length - a.length)
const nodeInServer = /^server\/(main\.ts$|db\/|files\/|identity\/)/

// Kilobytes of the wire are gzipped; the limits are the product's promise to old machines.
const firstRouteBudget = 150_000
const boardBudget = 30_000

test('zones import one way', () => {
  expect(imports(), 'no imports were found at all').not.toHaveLength(0)
  const crossings = imports().filter(({ from, to, typeOnly }) => {
    const [home, target] = [zoneOf(from), zoneOf(to)]
    if (!home || !target || home === target) return false
    if (home === 'mocks' && to === 'src/main.tsx') return false // the one hand-over to the app
    const border = borders[home]
    return !border?.values.includes(target) && !(typeOnly && border?.types?.includes(target))
  })
  expect(crossings.map(spoken)).toEqual([])
})

test('a feature never imports another feature', () => {
  const feature = (path: string) => /^src\/features\/([^/]+)\//.exec(path)?.[1]
  const crossings = imports().filter(({ from, to }) => {
    const [home, target] = [feature(from), feature(to)]
    return home && target && home !== target
  })
  expect(crossings.map(spoken)).toEqual([])
})

// Keys of order are arithmetic on text; both ends need the same, so the rule may lean on its library.
const underDomain = /^(zod(\/.*)?|fractional-indexing)$/

test('the domain leans on two small libraries, and the server meets Node only at its edges', () => {
  const strays = imports().filter(({ from, to }) => {
    const home = zoneOf(from)
    if (home === 'domain') return !zoneOf(to) && !underDomain.test(to)
    if (home === 'server') return to.startsWith('node:') && !nodeInServer.test(from)
    return home?.startsWith('src') && (to.startsWith('node:') || to === 'msw' || to.startsWith('msw/'))
  })
  expect(strays.map(spoken)).toEqual([])
})

test('the bundle holds no server, no mocks and no source maps', () => {
  const files = bundle()
  expect(files.map(({ path }) => path).filter((path) => /\.map$|mockServiceWorker|\.wasm$/.test(path))).toEqual([])
  const traces = /sqlite|kysely|insertInto\(|mockServiceWorker|setupWorker|\[MSW\]|sourceMappingURL|node:fs/i
  const found = files
    .filter(({ path }) => /\.(js|css|html)$/.test(path))
    .flatMap(({ path, text }) => {
      const trace = traces.exec(text)
      return trace ? [`${path}: ${text.slice(Math.max(0, trace.index - 40), trace.index + 60)}`] : []
    })
  expect(found).toEqual([])
})

test('the first route and the board stay small', () => {
  const scripts = new Map(
    bundle()
      .filter(({ path }) => path.endsWith('.js'))
      .map(({ path, text }) => [basename(path), text]),
  )
  const page = readFileSync('dist/index.html', 'utf8')
  const named = (tag: string) =>
    [...page.matchAll(new RegExp(`<${tag}\\b[^>]*?"[^"]*?([^"/]+\\.js)"`, 'g'))].map((m) => m[1] ?? '')
  const entry = reach(named('script'), scripts)
  expect(entry.size, 'dist/index.html starts no script').toBeGreaterThan(0)

  const pages = [...scripts.keys()].filter((name) => name.startsWith('board-page-'))
  expect(pages, 'the board is a chunk of its own, named after src/app/routes/board-page.tsx').toHaveLength(1)
  const board = [...reach(pages, scripts)].filter((name) => !entry.has(name))
  const firstRoute = new Set([...entry, ...board, ...reach(named('link'), scripts)])

  const sizes = { board: weigh(board, scripts), firstRoute: weigh([...firstRoute], scripts) }
  expect(sizes.board).toBeLessThanOrEqual(boardBudget)
  expect(sizes.firstRoute).toBeLessThanOrEqual(firstRouteBudget)
})

/** Every import of the app's own code, tests left out, with `to` as a path from the root where it is ours. */
function imports(): Import[] {
  const statement =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[\w*{}\s,$]+?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g
  const files = ['domain', 'server', 'src', 'mocks'].flatMap(walk).filter((path) => {
    return /\.tsx?$/.test(path) && !/\.test\.tsx?$|^(server|src)\/test\//.test(path)
  })
  return files.flatMap((from) =>
    [...readFileSync(from, 'utf8').matchAll(statement)].map((found) => ({
      from,
      to: resolve(from, found[2] ?? found[3] ?? ''),
      typeOnly: found[1] !== undefined,
    })),
  )
}

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return join(from, '..', specifier)
  const zone = /^#(\w+)\/(.+)$/.exec(specifier)
  if (!zone) return specifier
  const path = `${zone[1]}/${zone[2]}`
  return ['domain', 'server', 'data', 'mocks'].includes(zone[1] ?? '') ? path : `src/${path}`
}

function zoneOf(path: string): string | undefined {
  return zones.find((zone) => path.startsWith(`${zone}/`))
}

function spoken({ from, to }: Import): string {
  return `${from} imports ${to}`
}

function bundle(): { path: string; text: string }[] {
  if (!existsSync('dist/index.html')) throw new Error('There is no dist/ to look at: run `npm run build` first.')
  return walk('dist').map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

/** The chunks that load together with `names`: their static imports, and the imports of those. */
function reach(names: string[], scripts: Map<string, string>, seen = new Set<string>()): Set<string> {
  for (const name of names) {
    const text = scripts.get(name)
    if (text === undefined || seen.has(name)) continue
    seen.add(name)
    const next = [...text.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g)].map((found) => found[1] ?? '')
    reach(next, scripts, seen)
  }
  return seen
}

function weigh(names: string[], scripts: Map<string, string>): number {
  return names.reduce((sum, name) => sum + gzipSync(scripts.get(name) ?? '').length, 0)
}

function walk(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? walk(path) : [path]
  })
}
