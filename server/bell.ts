/** Rings after every commit, so that open streams look at the log at once instead of at their next turn. */
export type Bell = {
  /** Wakes whoever waits, here and in other processes. */
  ring: () => void
  /** Wakes whoever waits in this process only. */
  ringHere: () => void
  /** Resolves at the next ring or after `ms`, whichever is first; never rejects. */
  wait: (ms: number, signal?: AbortSignal) => Promise<void>
  /** How a ring reaches other processes; set by the home that has any. */
  onRing: (() => void) | null
}

export function createBell(): Bell {
  const waiting = new Set<() => void>()
  const ringHere = (): void => {
    for (const wake of [...waiting]) wake()
  }
  const bell: Bell = {
    onRing: null,
    ringHere,
    ring: () => {
      ringHere()
      bell.onRing?.()
    },
    wait: (ms, signal) =>
      new Promise((resolve) => {
        const wake = (): void => {
          clearTimeout(timer)
          waiting.delete(wake)
          signal?.removeEventListener('abort', wake)
          resolve()
        }
        const timer = setTimeout(wake, ms)
        waiting.add(wake)
        signal?.addEventListener('abort', wake)
        if (signal?.aborted) wake()
      }),
  }
  return bell
}
