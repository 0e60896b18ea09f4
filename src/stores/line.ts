import { create } from 'zustand'

/** `silent`: there is a network, but the server cannot be heard. `offline`: there is none, so moves wait on the device. */
export type Line = 'open' | 'silent' | 'offline'

/** How the server can be heard: told by the stream of the log and by the browser. */
export const useLine = create<{ line: Line }>(() => ({ line: 'open' }))

/** Notes that the server was heard or not. Whether there is a network is read now: it changes without React knowing. */
export function setLost(lost: boolean): void {
  const lostTo: Line = navigator.onLine ? 'silent' : 'offline'
  useLine.setState({ line: lost ? lostTo : 'open' })
}
