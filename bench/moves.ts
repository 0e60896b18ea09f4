// How many durable moves a second the server takes: `node bench/moves.ts [--world=proven-1500] [--seconds=5] [--flags=…] [--cpu-prof]`.
// The load comes from this process, the server is another one. With DATABASE_URL (an empty database) it writes to PostgreSQL.
import { Agent, request } from 'node:http'
import { parseArgs } from 'node:util'
import { uuidv7 } from 'uuidv7'
import { activityPage } from '#domain/contract/api.ts'
import type { Card } from '#domain/partnership.ts'
import { positionBetween } from '#domain/position.ts'
import { nextStage } from '#domain/stage.ts'
import {
  load,
  memoryOf,
  newFolder,
  processorMs,
  type RunningServer,
  readBoard,
  removeFolder,
  startServer,
  summary,
} from './running-server.ts'

const { values } = parseArgs({
  options: {
    world: { type: 'string', default: 'proven-1500' },
    seconds: { type: 'string', default: '5' },
    flags: { type: 'string', default: '' },
    'cpu-prof': { type: 'boolean', default: false },
  },
})

type Movable = Pick<Card, 'id' | 'version' | 'stage' | 'position'>

/** Sends one write and answers with its status and body; the connection stays open for the next. */
function post(agent: Agent, url: URL, version: number, body: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'idempotency-key': uuidv7(),
      'if-match': `"${version}"`,
    }
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => {
        text += chunk
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
      answer.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

type Tally = { times: number[]; lines: string[]; refused: string[] }

/** One person who moves card after card, each a stage on, or from the last stage back to the first with a reason. */
async function work(address: string, cards: Movable[], until: number, tally: Tally): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  for (let turn = 0; performance.now() < until; turn += 1) {
    const card = cards[turn % cards.length]
    if (!card) break
    const to = nextStage(card.stage)
    const position = positionBetween(card.position, null)
    const wanted = to ? { to, position } : { to: 'contact', position, reason: 'Починаємо спочатку' }
    const begun = performance.now()
    const url = new URL(`/api/partnerships/${card.id}/move`, address)
    const { status, text } = await post(agent, url, card.version, JSON.stringify(wanted))
    tally.times.push(performance.now() - begun)
    if (status !== 200) {
      tally.refused.push(text)
      continue
    }
    const answer: { line: { id: string }; card: Movable } = JSON.parse(text)
    tally.lines.push(answer.line.id)
    Object.assign(card, answer.card)
  }
  agent.destroy()
}

/** Every line after a place in the log, as any reader gets them. */
async function linesAfter(address: string, after: number): Promise<string[]> {
  const ids: string[] = []
  for (let last = after; ; ) {
    const answer = await fetch(`${address}/api/activity?after=${last}`)
    const page = activityPage.parse(await answer.json())
    ids.push(...page.items.map((line) => line.id))
    if (!page.more) return ids
    last = page.last
  }
}

async function measure({ address, pid }: RunningServer, clients: number, seconds: number) {
  const before = await readBoard(address)
  const tally: Tally = { times: [], lines: [], refused: [] }
  const usedBefore = processorMs(pid)
  const begun = performance.now()
  const until = begun + seconds * 1000
  const shares = Array.from({ length: clients }, (_, own) => before.cards.filter((_card, at) => at % clients === own))
  await Promise.all(shares.map((cards) => work(address, cards, until, tally)))
  const took = (performance.now() - begun) / 1000
  const used = processorMs(pid) - usedBefore
  const after = await readBoard(address)
  const kept = new Set(await linesAfter(address, before.seq))
  const lost = tally.lines.filter((id) => !kept.has(id)).length
  const extra = after.seq - before.seq - tally.lines.length
  const versions = new Map(after.cards.map((card) => [card.id, card.version]))
  const behind = shares.flat().filter((card) => versions.get(card.id) !== card.version).length
  const [refusal] = tally.refused
  if (refusal) console.error(`refused, for example: ${refusal}`)
  return {
    'moves/s': Math.round(tally.lines.length / took),
    ...summary(tally.times),
    'CPU ms': Number((used / tally.lines.length).toFixed(2)),
    moves: tally.lines.length,
    refused: tally.refused.length,
    lost: lost + behind,
    'lines without a move': extra,
  }
}

const folder = newFolder()
const profile = values['cpu-prof'] ? ['--cpu-prof', '--cpu-prof-dir=cpu-profile'] : []
const nodeFlags = [...values.flags.split(' ').filter(Boolean), ...profile]
const server = await startServer(folder, [`--world=${values.world}`], nodeFlags)
try {
  // The first second makes the engine compile what is hot; a server at work has done so long ago.
  await measure(server, 4, 1)
  const seconds = Number(values.seconds)
  console.log(`${values.world}, ${process.env['DATABASE_URL'] ? 'PostgreSQL' : 'SQLite'}; milliseconds a move`)
  console.table({
    '1 client': await measure(server, 1, seconds),
    '16 clients': await measure(server, 16, seconds),
  })
  console.log(`server memory after it: ${memoryOf(server.pid).now} MB; ${load()}`)
} finally {
  await server.stop()
  removeFolder(folder)
}
