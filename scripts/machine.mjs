import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { stop } from './node-26.mjs'

/** The tests need a real browser and a real PostgreSQL: brings what is missing, or says what to install. */
export function ensureMachine() {
  const named = process.env['CHROMIUM_PATH']
  if (named && !existsSync(named)) stop(`CHROMIUM_PATH names ${named}, and there is nothing.`)
  const missing = [...(hasChromium() ? [] : ['chromium']), ...(hasPostgres() ? [] : ['postgresql'])]
  if (missing.length === 0) return
  const packages = missing.join(' ')
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    stop(
      `The tests need ${missing.join(' and ')}: run \`sudo apt-get update && sudo apt-get install ${packages}\`` +
        (missing.includes('chromium') ? ', or point CHROMIUM_PATH at a Chromium.' : '.'),
    )
  }
  console.log(`Installing ${missing.join(' and ')}…`)
  apt(['update', '-qq'], packages)
  apt(['install', '-y', '-qq', '--no-install-recommends', ...missing], packages)
  if (!hasChromium() || !hasPostgres()) stop(`After installing ${packages} the tests still cannot find them.`)
}

/**
 * @param {string[]} args
 * @param {string} packages
 */
function apt(args, packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const outcome = spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  if (outcome.status !== 0) stop(`\`apt-get ${args[0]}\` failed; install ${packages} by hand.`)
}

function hasChromium() {
  return existsSync(process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium')
}

function hasPostgres() {
  const versions = '/usr/lib/postgresql'
  return existsSync(versions) && readdirSync(versions).some((v) => existsSync(join(versions, v, 'bin', 'initdb')))
}
