import { useLayoutEffect, useRef } from 'react'
import { Link } from 'react-router'
import type { Failure } from '#api/failure.ts'
import { Note } from '#forms/note.tsx'
import { useT } from '#i18n/i18n.ts'
import { Button } from '#ui/button.tsx'

type Props = { failure: Failure; id: string; onRetry: () => void; onStartOver: () => void }

/** Why the whole form was not saved, and the way on. What belongs to one field is said there and not here. */
export function FailureNotice({ failure, id, onRetry, onStartOver }: Props) {
  const t = useT()
  const notice = useRef<HTMLDivElement>(null)
  // The server knows the form's own id or key: an earlier try was saved although its answer never arrived.
  const saved = failure.code === 'id-taken' || failure.code === 'key-reused'

  useLayoutEffect(() => {
    // In braces: newer browsers answer a promise, which an effect must not.
    notice.current?.scrollIntoView({ block: 'nearest' })
  }, [failure])

  const startOver = (
    <>
      <Link to={`/partnerships/${id}`}>{t('add.open-saved')}</Link>
      <Button size="small" onClick={onStartOver}>
        {t('add.start-over')}
      </Button>
    </>
  )
  const retry = failure.passing && (
    <Button size="small" onClick={onRetry}>
      {t('ui.retry')}
    </Button>
  )
  return (
    <div ref={notice} role="alert">
      <Note tone="bad" icon={failure.code === 'network' ? 'offline' : 'warning'} action={saved ? startOver : retry}>
        {saved ? t('add.saved-before') : t(`problem.${failure.code}`)}
        {failure.passing && <> {t('add.kept')}</>}
      </Note>
    </div>
  )
}
