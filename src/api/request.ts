import { problemStatus } from '#domain/problem.ts'
import { Failure, type FailureCode } from './failure.ts'

const isKnown = (code: unknown): code is FailureCode => typeof code === 'string' && code in problemStatus

async function failureOf(response: Response): Promise<Failure> {
  const document: unknown = await response.json().catch(() => null)
  if (typeof document !== 'object' || document === null) return new Failure('unexpected', response.status)
  const { code, ...extra } = document as Record<string, unknown>
  return new Failure(isKnown(code) ? code : 'unexpected', response.status, extra)
}

async function send(path: string, init: RequestInit): Promise<Response> {
  let response: Response
  try {
    response = await fetch(path, init)
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new Failure('network')
  }
  if (!response.ok) throw await failureOf(response)
  return response
}

async function parse<Answer>(response: Response): Promise<Answer> {
  try {
    // Both ends are built from the same schemas; what is not ours shows itself by not being JSON.
    return (await response.json()) as Answer
  } catch {
    throw new Failure('unexpected', response.status)
  }
}

/** Reads JSON. Rejects with a `Failure`, or with the abort when the reader went away. */
export async function read<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  return parse(await send(path, signal ? { signal } : {}))
}

export type WriteMethod = 'POST' | 'PUT' | 'PATCH'
export type Write = { method: WriteMethod; path: string; body: unknown; key: string; version?: number }

/** Writes JSON, once per key however often it is sent. Rejects with a `Failure`. */
export async function write<Answer>({ method, path, body, key, version }: Write): Promise<Answer> {
  const headers: Record<string, string> = { 'content-type': 'application/json', 'idempotency-key': key }
  if (version !== undefined) headers['if-match'] = `"${version}"`
  return parse(await send(path, { method, headers, body: JSON.stringify(body) }))
}
