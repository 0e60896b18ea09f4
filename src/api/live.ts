import type { QueryClient } from '@tanstack/react-query'
import type { ActivityPage } from '#domain/api.ts'
import { applyActivity, boardQuery } from './board.ts'
import { movingIds } from './move.ts'
import { read } from './request.ts'

export type Line = 'open' | 'lost'

// Each tab of the mocked world is a world of its own; there they neither share a stream nor tell each other.
const tabsShare = import.meta.env.MODE !== 'mocked' && 'locks' in navigator

const boardSeq = (client: QueryClient): number => client.getQueryData(boardQuery.queryKey)?.seq ?? 0

async function catchUp(client: QueryClient): Promise<void> {
  for (let more = true; more; ) {
    const page = await read<ActivityPage>(`/api/activity?after=${boardSeq(client)}`)
    applyActivity(client, page, movingIds(client))
    more = page.more
  }
}

const reopenAfter = 3_000

/**
 * A stream of pages that mends itself: the browser reconnects after a broken line, and where it has given up (an answer
 * that was no stream) a new one is opened.
 */
function listen(client: QueryClient, onPage: (page: ActivityPage) => void, onLine: (line: Line) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let source: EventSource
  const open = (): void => {
    source = new EventSource(`/api/activity?after=${boardSeq(client)}`)
    source.addEventListener('activity', (event) => onPage(JSON.parse(event.data) as ActivityPage))
    source.addEventListener('rest', () => onLine('open'))
    source.addEventListener('error', () => {
      onLine('lost')
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, reopenAfter)
    })
  }
  open()
  return () => {
    clearTimeout(timer)
    source.close()
  }
}

/** Tabs of one person share one stream, or six of them would use up all connections that a browser allows. */
function shareStream(
  client: QueryClient,
  take: (page: ActivityPage) => void,
  onLine: (line: Line) => void,
): () => void {
  if (!tabsShare) return listen(client, take, onLine)
  const channel = new BroadcastChannel('plich.activity')
  channel.addEventListener('message', (event: MessageEvent<ActivityPage>) => take(event.data))
  const leaving = new AbortController()
  const lead = async (): Promise<void> => {
    const stop = listen(
      client,
      (page) => {
        if (!leaving.signal.aborted) channel.postMessage(page)
        take(page)
      },
      onLine,
    )
    await new Promise((resolve) => leaving.signal.addEventListener('abort', resolve))
    stop()
  }
  // Asking is refused only by leaving; then there is nothing to lead.
  navigator.locks.request('plich.activity', { signal: leaving.signal }, lead).catch(() => {})
  return () => {
    leaving.abort()
    channel.close()
  }
}

/** Keeps the cached board as the log tells it, from now until the clean-up; `onLine` hears when the server can be heard. */
export function followBoard(client: QueryClient, onLine: (line: Line) => void): () => void {
  const take = (page: ActivityPage): void => applyActivity(client, page, movingIds(client))
  let stop = shareStream(client, take, onLine)
  const ask = (): void =>
    void catchUp(client).then(
      () => onLine('open'),
      () => onLine('lost'),
    )
  const restart = (): void => {
    stop()
    stop = shareStream(client, take, onLine)
    ask()
  }
  const whenShown = (): void => {
    if (document.visibilityState === 'visible') ask()
  }
  window.addEventListener('online', restart)
  // A stream can take minutes to notice a line that is gone; a question finds out at once.
  window.addEventListener('offline', ask)
  document.addEventListener('visibilitychange', whenShown)
  ask()
  return () => {
    stop()
    window.removeEventListener('online', restart)
    window.removeEventListener('offline', ask)
    document.removeEventListener('visibilitychange', whenShown)
  }
}
