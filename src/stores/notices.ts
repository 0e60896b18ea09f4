import { create } from 'zustand'

export type NoticeAction = { label: string; onAct: () => void }
/** A message to the person: news in `status`, a refusal in `alert`. `about` lets a newer message of a subject replace the older. */
export type Notice = {
  id: string
  tone: 'status' | 'alert'
  text: string
  detail?: string
  action?: NoticeAction
  about?: string
}

/** Messages on the screen, oldest first. Each problem that has no field or page of its own is shown here, once. */
export const useNotices = create<{ notices: Notice[] }>(() => ({ notices: [] }))

let lastId = 0

export function notify(notice: Omit<Notice, 'id'>): string {
  lastId += 1
  const id = String(lastId)
  useNotices.setState(({ notices }) => ({
    notices: [...notices.filter((one) => notice.about === undefined || one.about !== notice.about), { ...notice, id }],
  }))
  return id
}

export function dismiss(id: string): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
}

/** Takes away what was said about a subject that has passed. */
export function withdraw(about: string): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.about !== about) }))
}
