import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { modernNode, root, stop, tool } from './node-26.mjs'

const sources = ['src', 'domain', 'data', 'public', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json']
const stamp = join(root, 'dist', '.stamp')

/** Builds the client into dist/ unless what is there was made from these very sources. */
export function ensureClient() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()) return
  console.log('Building the client…')
  buildClient()
}

/** Builds the client into dist/. */
export function buildClient() {
  const before = fingerprint()
  runVite(['build'])
  for (const file of readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })) {
    if (file.isFile() && compressible.test(file.name)) compress(join(file.parentPath, file.name))
  }
  writeFileSync(stamp, before)
}

const compressible = /\.(js|css|html|svg)$/

/**
 * Compressed once, as well as it can be, instead of at every request: a board on a slow line is a quarter smaller so.
 * @param {string} path
 */
function compress(path) {
  const content = readFileSync(path)
  if (content.length < 1024) return
  writeFileSync(`${path}.br`, brotliCompressSync(content))
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }))
}

/** Builds the client together with its mocked backend into dist-demo/. */
export function buildDemo() {
  runVite(['build', '--mode', 'mocked', '--outDir', 'dist-demo', '--emptyOutDir'])
}

/** @param {string[]} args of vite */
function runVite(args) {
  const vite = tool('vite/bin/vite.js')
  const outcome = spawnSync(modernNode(), [vite, ...args, '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' })
  if (outcome.status !== 0) stop('The client could not be built: the reason is above.')
}

/** Names, sizes and times, not contents: it must not slow a start down. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const source of sources) note(join(root, source), hash)
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @param {import('node:crypto').Hash} hash
 */
function note(path, hash) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat?.isDirectory()) {
    for (const name of readdirSync(path).sort()) note(join(path, name), hash)
  } else if (stat && !/\.test\.tsx?$/.test(path)) {
    hash.update(`${relative(root, path)} ${stat.size} ${stat.mtimeMs}\n`)
  }
}
