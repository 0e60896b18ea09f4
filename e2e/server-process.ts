import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const node = join(root, 'node_modules', '.bin', 'node')

/** The product as people start it: a process of its own with a data folder of its own. */
export class ServerProcess {
  readonly folder = mkdtempSync(join(tmpdir(), 'plich-journey-'))
  address = ''
  #process: ChildProcess | null = null
  readonly #world: string

  constructor(world: string) {
    this.#world = world
  }

  /** Starts it and resolves when it has printed its address; later starts take the same port. */
  async start(): Promise<void> {
    const { port } = this.address === '' ? { port: '0' } : new URL(this.address)
    const env = { PATH: process.env['PATH'] ?? '', PORT: port, PLICH_DATA: this.folder }
    const child = spawn(node, [join(root, 'server', 'main.ts'), `--world=${this.#world}`], { env, cwd: this.folder })
    this.#process = child
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    for await (const chunk of child.stdout) {
      said += String(chunk)
      const printed = /http:\/\/\S+/.exec(said)?.[0]
      if (printed === undefined) continue
      this.address = printed
      return
    }
    throw new Error(`the server did not start: ${said}`)
  }

  /** Ends it as a person does. */
  stop = (): Promise<void> => this.#end('SIGTERM')
  /** Ends it as a power cut does. */
  kill = (): Promise<void> => this.#end('SIGKILL')

  async remove(): Promise<void> {
    await this.kill()
    rmSync(this.folder, { recursive: true, force: true })
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
}
