// How much memory the server holds, freshly filled and started again on the same folder: `node bench/memory.ts [--world=proven-1500] [--flags=…]`.
import { parseArgs } from 'node:util'
import { uuidv7 } from 'uuidv7'
import { written } from '#domain/contract/api.ts'
import { nextStage } from '#domain/stage.ts'
import { memoryOf, newFolder, type RunningServer, readBoard, removeFolder, startServer } from './running-server.ts'

const { values } = parseArgs({
  options: { world: { type: 'string', default: 'proven-1500' }, flags: { type: 'string', default: '' } },
})

/** Moves cards one after another, as one busy person would, each with a reason, so that none is refused for want of facts. */
async function move(address: string, times: number): Promise<void> {
  const { cards } = await readBoard(address)
  for (let turn = 0; turn < times; turn += 1) {
    const card = cards[turn % cards.length]
    if (!card) throw new Error('there are no cards to move')
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': uuidv7(),
      'if-match': `"${card.version}"`,
    }
    const body = JSON.stringify({ to: nextStage(card.stage) ?? 'contact', reason: 'Вимірюємо' })
    const answer = await fetch(`${address}/api/partnerships/${card.id}/move`, { method: 'POST', headers, body })
    if (!answer.ok) throw new Error(await answer.text())
    Object.assign(card, written.parse(await answer.json()).card)
  }
}

async function measure({ address, pid }: RunningServer) {
  const started = memoryOf(pid).now
  const begun = performance.now()
  await (await fetch(`${address}/api/communities?q=кост`)).arrayBuffer()
  const searched = performance.now() - begun
  for (let turn = 0; turn < 10; turn += 1) await (await fetch(`${address}/api/board`)).arrayBuffer()
  const loaded = memoryOf(pid).now
  await move(address, 200)
  const { now, highest } = memoryOf(pid)
  return {
    started,
    'board loaded 10 times': loaded,
    '200 moves': now,
    highest,
    'first search, ms': Math.round(searched),
  }
}

const folder = newFolder()
const figures: Record<string, unknown> = {}
try {
  for (const start of ['filled at this start', 'started again']) {
    const server = await startServer(folder, [`--world=${values.world}`], values.flags.split(' ').filter(Boolean))
    try {
      figures[start] = await measure(server)
    } finally {
      await server.stop()
    }
  }
} finally {
  removeFolder(folder)
}
console.log(`${values.world}; resident memory of the server in MB`)
console.table(figures)
