import { Hono } from 'hono'
import { Problem, type ProblemCode } from '#domain/problem.ts'
import { onError } from '#server/problems.ts'

type Answer = (request: Request) => Promise<Response>

/** How a request fails: without any answer, with its answer lost after the work was done, or with a problem. */
export const failures = ['offline', 'lost-answer', '409', '412', '500', '503', '507'] as const
export type Failure = (typeof failures)[number]
export const latencies = [0, 300, 2000] as const

export type FaultState = {
  /** Milliseconds before a request is looked at. */
  latency: number
  failure: Failure | null
  scope: 'writes' | 'all'
  /** How many requests still fail; null means until it is switched off. */
  next: number | null
}

export type Faults = {
  state: () => FaultState
  /** Changes what is named; the rest stays. */
  set: (change: Partial<FaultState>) => void
  clear: () => void
  /** Calls back after every change, also when a failure has been used up; returns the way out. */
  subscribe: (listener: () => void) => () => void
  /** Puts the faults between a client and what answers it. */
  between: (answer: Answer) => Answer
}

const none: FaultState = { latency: 0, failure: null, scope: 'writes', next: null }

const problemOf: Record<Exclude<Failure, 'offline' | 'lost-answer'>, ProblemCode> = {
  '409': 'not-open',
  '412': 'stale',
  '500': 'internal',
  '503': 'unavailable',
  '507': 'storage-full',
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function refuse(request: Request, code: ProblemCode): Promise<Response> {
  const refusing = new Hono()
  refusing.onError(onError)
  refusing.all('*', () => {
    throw new Problem(code)
  })
  return refusing.fetch(request)
}

/** A version that no record has, so that the application itself refuses and shows the record as it is. */
function outdated(request: Request): Request {
  const headers = new Headers(request.headers)
  headers.set('if-match', '"999999999"')
  return new Request(request, { headers })
}

async function fail(request: Request, failure: Failure, answer: Answer): Promise<Response> {
  if (failure === 'offline') return Response.error()
  if (failure === 'lost-answer') {
    await answer(request)
    return Response.error()
  }
  if (failure === '412' && request.headers.has('if-match')) return answer(outdated(request))
  return refuse(request, problemOf[failure])
}

/** Faults of one world, off at first. */
export function createFaults(): Faults {
  let state = none
  const listeners = new Set<() => void>()
  const change = (to: FaultState): void => {
    state = to
    for (const listener of [...listeners]) listener()
  }
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const takeFailure = (): Failure | null => {
    const { failure, next } = state
    if (failure === null || next === null) return failure
    change(next > 1 ? { ...state, next: next - 1 } : { ...state, failure: null, next: null })
    return failure
  }
  // Being offline also ends the streams that are open; other failures meet new requests only. They end without an error,
  // because an error that comes through a worker keeps Chromium from connecting again, which a lost line does not.
  const breakable = (response: Response): Response => {
    if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) return response
    let end = (): void => {}
    const wire = new TransformStream<Uint8Array, Uint8Array>({
      start: (controller) => {
        end = () => controller.terminate()
      },
    })
    const leave = subscribe(() => {
      if (state.failure === 'offline' && state.scope === 'all') end()
    })
    void response.body
      .pipeTo(wire.writable)
      .catch(() => {}) // its reader left, or the line was cut
      .finally(leave)
    return new Response(wire.readable, response)
  }
  return {
    state: () => state,
    set: (wanted) => change({ ...state, ...wanted }),
    clear: () => change(none),
    subscribe,
    between: (answer) => async (request) => {
      if (state.scope === 'writes' && safe.has(request.method)) return breakable(await answer(request))
      if (state.latency > 0) await pause(state.latency)
      const failure = takeFailure()
      return failure ? fail(request, failure, answer) : breakable(await answer(request))
    },
  }
}
