import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'

export type Cluster = {
  /** Address of the cluster's maintenance database. */
  url: string
  stop: () => Promise<void>
  /** Makes an empty database and answers with its address. */
  createDatabase: () => Promise<string>
}

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string
  }
}

/** Vitest's global set-up: one cluster a run. A test file reads `inject('postgresUrl')` and makes its own database. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startPostgres()
  project.provide('postgresUrl', cluster.url)
  return cluster.stop
}

/** Starts a private PostgreSQL on a free loopback port, in a folder of its own that goes away with this process. */
export async function startPostgres(): Promise<Cluster> {
  const bin = postgresBinaries()
  const owner = clusterOwner()
  const folder = mkdtempSync(join(tmpdir(), 'plich-postgres-'))
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const port = await freePort()
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`

  // The shell outlives a killed parent: its stdin then ends, and it stops the cluster and clears the folder.
  const shell = spawn('/bin/sh', ['-c', script], {
    ...owner,
    cwd: folder,
    env: { PATH: `${bin}:/usr/bin:/bin`, LC_ALL: 'C.UTF-8', FOLDER: folder, CLUSTER_PORT: String(port) },
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let complaints = ''
  shell.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString()
  })
  const stop = async () => {
    if (shell.exitCode !== null || shell.signalCode !== null) return
    const gone = once(shell, 'exit')
    shell.stdin.end()
    await gone
  }
  await untilReady(url, () => {
    if (shell.exitCode !== null) throw new Error(`PostgreSQL did not start: ${complaints}`)
  }).catch(async (reason: unknown) => {
    await stop()
    throw reason
  })
  return { url, stop, createDatabase: () => createDatabase(url) }
}

let made = 0

/** Makes an empty database in the cluster at `url` and answers with its address. */
export async function createDatabase(url: string): Promise<string> {
  made += 1
  const name = `test_${process.pid}_${Date.now().toString(36)}_${made}`
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(`create database ${name}`)
  } finally {
    await client.end()
  }
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

// Durability is off: a test database never has to survive a power cut.
const script = `
set -e
trap '' INT TERM HUP
trap 'cd /; rm -rf "$FOLDER"' EXIT
initdb --pgdata="$FOLDER/data" --username=postgres --auth=trust --encoding=UTF8 --no-sync --no-instructions >&2
postgres -D "$FOLDER/data" -h 127.0.0.1 -p "$CLUSTER_PORT" -k "$FOLDER" -c fsync=off -c synchronous_commit=off \\
  -c full_page_writes=off -c max_connections=200 -c log_min_messages=fatal </dev/null &
while read -r line; do :; done
kill -INT $! 2>/dev/null || true
wait $! || true
`

function postgresBinaries(): string {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  const folder = versions.map((version) => join(root, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')))
  if (!folder) throw new Error('PostgreSQL is missing: install it with `apt-get install postgresql`.')
  return folder
}

/** PostgreSQL refuses to run as root, so root lends the cluster to the system user `postgres`. */
function clusterOwner(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free loopback port was found.')
  return address.port
}

async function untilReady(url: string, demandAlive: () => void): Promise<void> {
  const deadline = Date.now() + 30_000
  while (Date.now() < deadline) {
    demandAlive()
    const client = new pg.Client(url)
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  throw new Error('PostgreSQL did not answer within 30 seconds.')
}
