import { ShortcutPage } from '#features/shortcuts/shortcut-page.tsx'
import { useT } from '#i18n/i18n.ts'
import { shortcuts } from '../shortcuts.ts'
import { useTitle } from '../use-title.ts'

/** The page about the keys. */
export function Component() {
  const t = useT()
  useTitle(t('shortcut.title'))
  return (
    <main id="main" tabIndex={-1}>
      <ShortcutPage shortcuts={shortcuts} />
    </main>
  )
}
