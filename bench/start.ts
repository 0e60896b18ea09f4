// How long `npm start` takes on a new clone, the first time and later: `node bench/start.ts`. It installs packages, so it needs the registry.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { root } from '../scripts/node-26.mjs'
import { addressOf, load, newFolder, removeFolder } from './running-server.ts'

const folder = newFolder()
const clone = join(folder, 'clone')

/** Runs a command to its end and answers with its seconds. */
function run(command: string, ...args: [string, ...string[]]): number {
  const begun = performance.now()
  const outcome = spawnSync(command, args, {
    cwd: command === 'git' ? root : clone,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (outcome.status !== 0) throw new Error(`${command} ${args[0]} failed`)
  return (performance.now() - begun) / 1000
}

/** Runs `npm start` until it answers a request for the board, then stops it; answers with the seconds. */
async function start(): Promise<number> {
  const begun = performance.now()
  const started = spawn('npm', ['start'], {
    cwd: clone,
    env: { ...process.env, PORT: '0', PLICH_DATA: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const gone = once(started, 'exit')
  const address = await addressOf(started)
  await (await fetch(`${address}/api/board`)).arrayBuffer()
  const seconds = (performance.now() - begun) / 1000
  // npm, its shell and the server are one group.
  if (started.pid) process.kill(-started.pid, 'SIGTERM')
  await gone
  return seconds
}

try {
  run('git', 'clone', '--quiet', '--no-hardlinks', root, clone)
  const install = run('npm', 'ci', '--no-audit', '--no-fund')
  const first = await start()
  const later = [await start(), await start(), await start(), await start(), await start()]
  const rounded = (seconds: number): number => Number(seconds.toFixed(2))
  console.log(`seconds to the first board; ${load()}`)
  console.table({
    'npm ci': rounded(install),
    'first npm start after it': rounded(first),
    'later, best': rounded(Math.min(...later)),
    'later, worst': rounded(Math.max(...later)),
  })
} finally {
  removeFolder(folder)
}
