import { Link } from 'react-router'
import type { Failure } from '#api/failure.ts'
import { useT } from '#i18n/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import styles from './add-partnership-form.module.css'

type Props = { failure: Failure; id: string; onRetry: () => void; onStartOver: () => void }

/** Why the whole form was not saved, and the way on. What belongs to one field is said there and not here. */
export function FailureNotice({ failure, id, onRetry, onStartOver }: Props) {
  const t = useT()
  // The server knows the form's own id or key: an earlier try was saved although its answer never arrived.
  const saved = failure.code === 'id-taken' || failure.code === 'key-reused'
  return (
    <div role="alert" className={styles.failure}>
      <Icon name={failure.code === 'network' ? 'offline' : 'warning'} />
      <span>
        {saved ? t('add.saved-before') : t(`problem.${failure.code}`)}
        {failure.passing && <> {t('add.kept')}</>}
      </span>
      {saved && <Link to={`/partnerships/${id}`}>{t('add.open-saved')}</Link>}
      {saved && (
        <Button size="small" onClick={onStartOver}>
          {t('add.start-over')}
        </Button>
      )}
      {failure.passing && (
        <Button size="small" onClick={onRetry}>
          {t('ui.retry')}
        </Button>
      )}
    </div>
  )
}
