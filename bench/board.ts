// What the board's data costs: milliseconds and bytes, whole and unchanged: `node bench/board.ts [--world=proven-1500]`.
import { get } from 'node:http'
import { parseArgs } from 'node:util'
import { load, newFolder, removeFolder, startServer, summary } from './running-server.ts'

const { values } = parseArgs({ options: { world: { type: 'string', default: 'proven-1500' } } })

type Answer = { status: number; etag: string; bytes: number; ms: number }

/** Reads an address without unpacking the answer. */
function read(url: string, headers: Record<string, string>): Promise<Answer> {
  const begun = performance.now()
  return new Promise((resolve, reject) => {
    const sent = get(url, { headers }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      answer.on('end', () => {
        const { statusCode = 0, headers: told } = answer
        resolve({ status: statusCode, etag: told.etag ?? '', bytes, ms: performance.now() - begun })
      })
      answer.on('error', reject)
    })
    sent.on('error', reject)
  })
}

const folder = newFolder()
const server = await startServer(folder, [`--world=${values.world}`])
try {
  const url = `${server.address}/api/board`
  const { etag } = await read(url, {})
  const ways = {
    gzip: { 'accept-encoding': 'gzip' },
    plain: {},
    unchanged: { 'accept-encoding': 'gzip', 'if-none-match': etag },
  }
  const figures: Record<string, unknown> = {}
  for (const [way, headers] of Object.entries(ways)) {
    const answers: Answer[] = []
    for (let turn = 0; turn < 30; turn += 1) answers.push(await read(url, headers))
    const [first] = answers
    figures[way] = { status: first?.status, bytes: first?.bytes, ...summary(answers.map(({ ms }) => ms)) }
  }
  console.log(`${values.world}; milliseconds; ${load()}`)
  console.table(figures)
} finally {
  await server.stop()
  removeFolder(folder)
}
