import { Link } from 'react-router'
import { useT } from '#i18n/i18n.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import styles from '../shell.module.css'
import { useTitle } from '../use-title.ts'

/** For addresses that lead nowhere. */
export function Component() {
  const t = useT()
  useTitle(t('shell.missing'))
  return (
    <main id="main" tabIndex={-1} className={styles.failure}>
      <EmptyState
        heading="h1"
        icon="search"
        title={t('shell.missing')}
        text={t('shell.missing-text')}
        action={<Link to="/board">{t('shell.to-board')}</Link>}
      />
    </main>
  )
}
