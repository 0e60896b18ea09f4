import { BrowserRouter, Navigate, Route, Routes } from 'react-router'
import { BoardSkeleton } from './board-skeleton.tsx'
import { Place } from './lazy-page.tsx'
import { AddPage, BoardPage, MissingPage, RecordPage, ShortcutsPage } from './parts.ts'
import { Shell } from './shell.tsx'

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
