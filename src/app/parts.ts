import { lazyPage, lazyPart } from './lazy-page.tsx'

// The board is the first screen: it waits for no further texts.
export const BoardPage = lazyPart(
  async () => (await import('./routes/board-page.tsx')).Component,
  async () => {},
)

/** Parts of the app that the first screen does without. */
export const AddPage = lazyPage(() => import('./routes/add-page.tsx'))
export const RecordPage = lazyPage(() => import('./routes/record-page.tsx'))
export const ShortcutsPage = lazyPage(() => import('./routes/shortcuts-page.tsx'))
export const MissingPage = lazyPage(() => import('./routes/missing-page.tsx'))
export const MoveForm = lazyPart(async () => (await import('#features/move-form/move-form.tsx')).MoveForm)
export const CouncilDialog = lazyPart(async () => (await import('#features/people/council-dialog.tsx')).CouncilDialog)

/** As soon as somebody touches the board, fetches what they will want next, before the line is gone. Answers the clean-up. */
export function fetchAheadOnceUsed(): () => void {
  const used = new AbortController()
  const fetchAhead = (): void => {
    used.abort()
    void RecordPage.fetch()
    void MoveForm.fetch()
  }
  for (const sign of ['pointermove', 'pointerdown', 'keydown']) {
    document.addEventListener(sign, fetchAhead, { signal: used.signal, passive: true })
  }
  return () => used.abort()
}
