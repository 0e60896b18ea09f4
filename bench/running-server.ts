import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BoardAnswer } from '#domain/api.ts'
import { fromCardTable } from '#domain/board.ts'
import type { Card } from '#domain/partnership.ts'
import { root } from '../scripts/node-26.mjs'
import { serverEnvironment, serverFlags } from '../scripts/server-process.mjs'

export type RunningServer = {
  address: string
  pid: number
  /** Where its database lies; a second server may be started on it after the first has stopped. */
  folder: string
  /** Milliseconds from the start of the process to its address on the terminal. */
  startMs: number
  stop: () => Promise<void>
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'plich-bench-'))
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true })

/**
 * Starts the server as `npm start` does, on a free port: in the given folder, or on the database that DATABASE_URL names.
 * `nodeFlags` go to its Node, for instance `--cpu-prof`. Throws what it said if it ends instead of answering.
 */
export async function startServer(
  folder: string,
  flags: readonly string[],
  nodeFlags: readonly string[] = [],
): Promise<RunningServer> {
  const begun = performance.now()
  const started = spawn(process.execPath, [...serverFlags, ...nodeFlags, 'server/main.ts', ...flags], {
    cwd: root,
    env: { ...serverEnvironment(), PORT: '0', PLICH_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const address = await addressOf(started)
  const startMs = performance.now() - begun
  const stop = async (): Promise<void> => {
    const gone = once(started, 'exit')
    started.kill('SIGTERM')
    await gone
  }
  return { address, pid: started.pid ?? 0, folder, startMs, stop }
}

/** The address that a starting server prints. */
export async function addressOf(started: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      const address = /http:\/\/[^\s]+/.exec(said)?.[0]
      if (address) resolve(address)
    }
    started.stdout?.on('data', hear)
    started.stderr?.on('data', hear)
    started.on('exit', () => reject(new Error(`the server ended: ${said}`)))
  })
}

/** The board as a client first gets it. */
export async function readBoard(address: string): Promise<{ seq: number; cards: Card[] }> {
  const answer = await fetch(`${address}/api/board`)
  // The server's own tests hold this answer to its schema.
  const { seq, cards }: BoardAnswer = await answer.json()
  return { seq, cards: fromCardTable(cards) }
}

/** Resident memory of a process now and at its highest, in MB. Linux only: it is read from /proc. */
export function memoryOf(pid: number): { now: number; highest: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const read = (field: string): number => Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024)
  return { now: read('VmRSS'), highest: read('VmHWM') }
}

/** Processor time a process has used, in ms. Linux only. */
export function processorMs(pid: number): number {
  const [, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  // Fields 14 and 15 of proc_pid_stat(5), in hundredths of a second.
  return (Number(fields[10]) + Number(fields[11])) * 10
}

/** Sorted times as what people compare. */
export function summary(times: readonly number[]): { p50: number; p95: number; max: number } {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number): number =>
    Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2))
  return { p50: at(0.5), p95: at(0.95), max: at(1) }
}

/** How busy the machine was in the last minute: figures taken under load of others are worth little. */
export const load = (): string => `load ${(loadavg()[0] ?? 0).toFixed(1)}`
