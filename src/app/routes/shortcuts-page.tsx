import { ShortcutPage } from '#features/shortcuts/shortcut-page.tsx'
import { shortcuts } from '../shortcuts.ts'

/** The page about the keys. */
export function Component() {
  return (
    <main id="main" tabIndex={-1}>
      <ShortcutPage shortcuts={shortcuts} />
    </main>
  )
}
