// How soon another person hears a move, from the moment its request is sent: `node bench/live.ts [--world=proven-1500] [--moves=200]`.
import { parseArgs } from 'node:util'
import { uuidv7 } from 'uuidv7'
import { activityPage, written } from '#domain/contract/api.ts'
import { positionBetween } from '#domain/position.ts'
import { nextStage } from '#domain/stage.ts'
import { load, newFolder, readBoard, removeFolder, startServer, summary } from './running-server.ts'

const { values } = parseArgs({
  options: { world: { type: 'string', default: 'proven-1500' }, moves: { type: 'string', default: '200' } },
})

/** Listens to the log as an open board does and tells each partnership it hears of, with the moment. */
async function listen(address: string, after: number, heard: (partnership: string, at: number) => void): Promise<void> {
  const answer = await fetch(`${address}/api/activity?after=${after}`, { headers: { accept: 'text/event-stream' } })
  if (!answer.body) throw new Error('the stream has no body')
  let text = ''
  for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
    const at = performance.now()
    const events = (text + chunk).split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) {
      const data = /^event: activity[^]*?^data: (.*)$/m.exec(event)?.[1]
      if (data) for (const line of activityPage.parse(JSON.parse(data)).items) heard(line.partnership, at)
    }
  }
}

const folder = newFolder()
const server = await startServer(folder, [`--world=${values.world}`])
try {
  const { seq, cards } = await readBoard(server.address)
  const waiting = new Map<string, (at: number) => void>()
  // The stream ends with the server, in the middle of a read.
  listen(server.address, seq, (partnership, at) => waiting.get(partnership)?.(at)).catch(() => {})
  const heardAfter: number[] = []
  const answeredAfter: number[] = []
  for (const card of cards.filter(({ stage }) => nextStage(stage)).slice(0, Number(values.moves))) {
    const heard = new Promise<number>((resolve) => waiting.set(card.id, resolve))
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': uuidv7(),
      'if-match': `"${card.version}"`,
    }
    const body = JSON.stringify({ to: nextStage(card.stage), position: positionBetween(card.position, null) })
    const sent = performance.now()
    const answer = await fetch(`${server.address}/api/partnerships/${card.id}/move`, { method: 'POST', headers, body })
    written.parse(await answer.json())
    answeredAfter.push(performance.now() - sent)
    heardAfter.push((await heard) - sent)
  }
  console.log(`${values.world}, ${heardAfter.length} moves; milliseconds after the request was sent; ${load()}`)
  console.table({ 'answered to who moved': summary(answeredAfter), 'heard by another': summary(heardAfter) })
} finally {
  await server.stop()
  removeFolder(folder)
}
