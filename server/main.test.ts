import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { fromCardTable } from '#domain/board.ts'
import { board, history, written } from '#domain/contract/api.ts'
import { openSqlite } from './db/sqlite.ts'
import { checkChains } from './log.ts'
import { firstCouncil } from './sample/people.ts'
import { createDatabase } from './test/postgres.ts'

type Settings = { flags?: string[] } & Record<string, string | string[]>
type Run = { process: ChildProcess; said: () => string; ended: Promise<number | null> }

let folder = ''
const running: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plich-main-'))
})
afterEach(async () => {
  for (const one of running.splice(0)) {
    if (one.exitCode === null && one.signalCode === null) {
      const gone = once(one, 'exit')
      one.kill('SIGKILL')
      await gone
    }
  }
  rmSync(folder, { recursive: true, force: true })
})

function run({ flags = [], ...variables }: Settings): Run {
  const env = {
    PATH: process.env['PATH'] ?? '',
    PORT: '0',
    PLICH_DATA: folder,
    ...(variables as Record<string, string>),
  }
  const started = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...flags], { env, cwd: folder })
  running.push(started)
  let text = ''
  for (const stream of [started.stdout, started.stderr])
    stream?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
    })
  const ended = once(started, 'close').then(([code]) => (typeof code === 'number' ? code : null))
  return { process: started, said: () => text, ended }
}

/** Starts the server and answers with the address it printed. */
async function start(settings: Settings = {}): Promise<Run & { address: string }> {
  const server = run(settings)
  const failed = server.ended.then(() => {
    throw new Error(`the server ended: ${server.said()}`)
  })
  const printed = async (): Promise<string> => {
    for (;;) {
      const address = /ready: (http:\/\/\S+)/.exec(server.said())?.[1]
      if (address !== undefined) return address
      if (server.process.stdout) await once(server.process.stdout, 'data')
    }
  }
  const address = await Promise.race([printed(), failed])
  failed.catch(() => {})
  return { ...server, address }
}

const readBoard = async (address: string) =>
  fromCardTable(board.parse(await (await fetch(`${address}/api/board`)).json()).cards as never)

async function openWith(address: string, partner: string): Promise<Response> {
  return fetch(`${address}/api/partnerships`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': uuidv7() },
    body: JSON.stringify({ id: uuidv7(), outpost: firstCouncil, partner }),
  })
}

test('the address is printed once the server answers, and SIGTERM ends it cleanly', async () => {
  const { address, process: server, ended, said } = await start()
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
  expect((await readBoard(address)).map(({ name }) => name)).toContain('Костопільська')
  expect(said()).toContain('no accounts yet')
  server.kill('SIGTERM')
  expect(await ended).toBe(0)
})

test('SIGTERM ends the server also while somebody listens to its news', async () => {
  const { address, process: server, ended } = await start()
  const stream = await fetch(`${address}/api/activity?after=0`, { headers: { accept: 'text/event-stream' } })
  await stream.body?.getReader().read()
  server.kill('SIGTERM')
  expect(await ended).toBe(0)
})

test('with --empty there are councils and no partnerships, and a restart keeps what was made', async () => {
  const first = await start({ flags: ['--empty'] })
  expect(await readBoard(first.address)).toEqual([])
  expect((await openWith(first.address, 'UA61020070000092368')).status).toBe(201)
  first.process.kill('SIGTERM')
  expect(await first.ended).toBe(0)
  const again = await start()
  expect((await readBoard(again.address)).map(({ name }) => name)).toEqual(['Кременецька'])
})

test('pages of other sites and other names get no answer', async () => {
  const { address } = await start({ flags: ['--empty'] })
  expect((await fetch(`${address}/api/me`, { headers: { origin: 'https://example.org' } })).status).toBe(403)
  expect((await fetch(`${address}/api/me`, { headers: { origin: address } })).status).toBe(200)
})

test('answers are nothing that a page of another site could load as a picture or a script', async () => {
  const { address } = await start({ flags: ['--empty'] })
  const { headers } = await fetch(`${address}/api/board`)
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('a large answer travels compressed', async () => {
  const { address } = await start()
  const answer = await fetch(`${address}/api/communities?q=а&limit=50`, { headers: { 'accept-encoding': 'gzip' } })
  expect(answer.headers.get('content-encoding')).toBe('gzip')
})

describe('a start that cannot succeed ends with one clear sentence', () => {
  const refusal = async (settings: Settings): Promise<string> => {
    const { ended, said } = run(settings)
    expect(await ended).toBe(1)
    expect(said().trim().split('\n')).toHaveLength(1)
    return said()
  }

  test('on a taken port', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = taken.address()
    const port = typeof address === 'object' ? String(address?.port) : ''
    expect(await refusal({ PORT: port })).toContain(`Port ${port} is taken`)
    taken.close()
  })

  test('on a data folder that cannot be written', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    const said = await refusal({ PLICH_DATA: join(file, 'data') })
    expect(said).toContain(join(file, 'data'))
    expect(said).toContain('PLICH_DATA')
  })

  test('on a database file that is none', async () => {
    writeFileSync(join(folder, 'plich.sqlite'), 'це не база даних '.repeat(100))
    expect(await refusal({})).toMatch(/data folder|database/)
  })

  test.each([
    ['PORT', { PORT: 'abc' }],
    ['HOST', { HOST: '0.0.0.0' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://localhost' }],
    ['--emtpy', { flags: ['--emtpy'] }],
  ])('on a wrong %s', async (name, settings) => {
    expect(await refusal(settings)).toMatch(new RegExp(`^Wrong setting: .*${name}`))
  })

  test('on a PostgreSQL that does not answer', async () => {
    expect(await refusal({ DATABASE_URL: 'postgres://127.0.0.1:1/plich' })).toContain('DATABASE_URL')
  })
})

test('what was acknowledged before a kill -9 is there after a restart, and every chain is whole', async () => {
  const first = await start({ flags: ['--world=first'] })
  const [card] = await readBoard(first.address)
  if (!card) throw new Error('the sample is empty')
  const acknowledged: string[] = []
  const writer = async (): Promise<void> => {
    for (;;) {
      const answer = await fetch(`${first.address}/api/partnerships/${card.id}/move`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': uuidv7(), 'if-match': `"${card.version}"` },
        body: JSON.stringify({ to: card.stage, position: `a${acknowledged.length % 10}V${uuidv7().slice(-6)}V` }),
      })
      acknowledged.push(written.parse(await answer.json()).line.id)
      if (acknowledged.length === 120) first.process.kill('SIGKILL')
    }
  }
  await Promise.allSettled([writer(), writer(), writer(), writer()])
  await first.ended
  expect(acknowledged.length).toBeGreaterThanOrEqual(120)
  const db = openSqlite(join(folder, 'plich.sqlite'))
  const kept = new Set((await db.selectFrom('activity').select('id').execute()).map(({ id }) => id))
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
  expect(await checkChains(db)).toEqual([])
  await db.destroy()
  const again = await start()
  const answer = await fetch(`${again.address}/api/partnerships/${card.id}/activity`)
  expect(history.parse(await answer.json()).items.map(({ id }) => id)).toContain(acknowledged.at(-1))
})

test('two servers on one PostgreSQL show each other’s work', async () => {
  const url = await createDatabase(inject('postgresUrl'))
  const settings = { DATABASE_URL: url, flags: ['--empty'] }
  const [one, other] = await Promise.all([start(settings), start(settings)])
  const stream = await fetch(`${other.address}/api/activity?after=0`, { headers: { accept: 'text/event-stream' } })
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!reader) throw new Error('the stream has no body')
  expect((await openWith(one.address, 'UA61020070000092368')).status).toBe(201)
  let text = ''
  while (!text.includes('event: activity')) text += (await reader.read()).value ?? ''
  expect(text).toContain('Кременецька')
  expect((await readBoard(other.address)).map(({ name }) => name)).toEqual(['Кременецька'])
  for (const server of [one, other]) server.process.kill('SIGTERM')
  expect(await Promise.all([one.ended, other.ended])).toEqual([0, 0])
})
