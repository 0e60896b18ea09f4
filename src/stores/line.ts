import { create } from 'zustand'

/** Whether the server can be heard: told by the stream of the log and by the browser. */
export const useLine = create<{ lost: boolean }>(() => ({ lost: false }))

export function setLost(lost: boolean): void {
  if (useLine.getState().lost !== lost) useLine.setState({ lost })
}
