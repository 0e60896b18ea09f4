import { Link } from 'react-router'
import { Failure } from '#api/failure.ts'
import { useT } from '#i18n/i18n.ts'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { failureText } from './failure-text.ts'
import styles from './shell.module.css'

/** The place of problems that leave no page to stand on: what happened, Retry, and the way to the board. */
export function PageError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useT()
  const text = error instanceof Failure ? failureText(error, t) : t('problem.unexpected')
  return (
    <main id="main" tabIndex={-1} className={styles.failure}>
      <ErrorPanel heading="h1" title={t('shell.failed')} text={text} onRetry={onRetry}>
        <Link to="/board">{t('shell.to-board')}</Link>
      </ErrorPanel>
    </main>
  )
}
