import { ShortcutPage } from '#features/shortcuts/shortcut-page.tsx'
import { loadMore } from '#i18n/i18n.ts'
import { shortcuts } from '../shortcuts.ts'

export { PageError as ErrorBoundary } from '../page-error.tsx'

export async function loader(): Promise<null> {
  await loadMore()
  return null
}

export function Component() {
  return (
    <main id="main" tabIndex={-1}>
      <ShortcutPage shortcuts={shortcuts} />
    </main>
  )
}
