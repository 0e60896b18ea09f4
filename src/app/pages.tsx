import { lazy } from 'react'
import { BrowserRouter, Navigate, Route, Routes } from 'react-router'
import { BoardSkeleton } from './board-skeleton.tsx'
import { lazyPage, Place } from './lazy-page.tsx'
import { Shell } from './shell.tsx'

// Not `lazyPage`: the board is the first screen and waits for no further texts.
const BoardPage = lazy(async () => ({ default: (await import('./routes/board-page.tsx')).Component }))
const AddPage = lazyPage(() => import('./routes/add-page.tsx'))
const RecordPage = lazyPage(() => import('./routes/record-page.tsx'))
const ShortcutsPage = lazyPage(() => import('./routes/shortcuts-page.tsx'))
const MissingPage = lazyPage(() => import('./routes/missing-page.tsx'))

/** Which page stands at which address. What stands over the board is the board's child, so the board stays as it was. */
export function Pages() {
  return (
    <BrowserRouter>
      <Place waiting={<BoardSkeleton />}>
        <Routes>
          <Route path="/" element={<Navigate to="/board" replace />} />
          <Route element={<Shell />}>
            <Route element={<BoardPage />}>
              <Route path="/board" element={null} />
              <Route path="/partnerships/new" element={<AddPage />} />
              <Route path="/partnerships/:id" element={<RecordPage />} />
            </Route>
            <Route path="/shortcuts" element={<ShortcutsPage />} />
            <Route path="*" element={<MissingPage />} />
          </Route>
        </Routes>
      </Place>
    </BrowserRouter>
  )
}
