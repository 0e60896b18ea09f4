// Read by the machine's own Node, which may be as old as 18, before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const lockfile = join(root, 'package-lock.json')
const installStamp = join(root, 'node_modules', '.lock-stamp')
const wanted = 26

/** Runs `npm ci` unless node_modules already answers to package-lock.json. */
export function installPackages() {
  const digest = createHash('sha256').update(readFileSync(lockfile)).digest('hex')
  if (isInstalled(digest)) return
  console.log('Installing packages (once, about a minute)…')
  // npm hands its own path to scripts; on Windows a bare `npm` needs a shell.
  const npm = process.env['npm_execpath']
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']
  const outcome = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'pipe'] })
    : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 'inherit', 'pipe'], shell: process.platform === 'win32' })
  if (outcome.error) stop('npm was not found: install Node.js 18 or newer together with npm.')
  if (outcome.status !== 0) {
    const complaint = String(outcome.stderr)
    process.stderr.write(complaint)
    const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET/.test(complaint)
    stop(
      offline
        ? 'The packages could not be downloaded: the package registry is out of reach.'
        : 'The packages could not be installed: npm says why above.',
    )
  }
  writeFileSync(installStamp, digest)
}

/** @param {string} digest of package-lock.json */
function isInstalled(digest) {
  if (existsSync(installStamp)) return readFileSync(installStamp, 'utf8') === digest
  // Somebody ran npm by hand: npm leaves its own copy of the lockfile behind.
  const copy = join(root, 'node_modules', '.package-lock.json')
  return existsSync(copy) && statSync(copy).mtimeMs >= statSync(lockfile).mtimeMs
}

/** Path of a Node that is new enough: this one, or the one the packages brought. */
export function modernNode() {
  if (isModern()) return process.execPath
  const brought = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(brought)) return brought
  return stop(`Node.js ${wanted} is needed, this is ${process.version}, and no build of it came for this machine.`)
}

function isModern() {
  return Number(process.versions.node.split('.')[0]) >= wanted
}

/**
 * Path of the script behind a package's command, to be run by `modernNode()`.
 * @param {string} path inside node_modules
 */
export function tool(path) {
  return join(root, 'node_modules', path)
}

/**
 * Lets a child take this process's place: signals go in, the exit code comes out.
 * @param {string[]} args of a modern Node
 * @param {NodeJS.ProcessEnv} env
 */
export function become(args, env) {
  const child = spawn(modernNode(), args, { cwd: root, env, stdio: 'inherit' })
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGTERM', 'SIGINT', 'SIGHUP']
  for (const signal of signals) {
    // A terminal sends Ctrl+C to the child as well; twice would read as an impatient second one.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)))
  }
  child.on('error', (reason) => stop(`Node.js could not be started: ${reason.message}.`))
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)))
}

/**
 * Ends the process with one sentence for the person who started it.
 * @param {string} sentence
 * @returns {never}
 */
export function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
