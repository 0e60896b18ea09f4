import type { Failure } from '#api/failure.ts'
import { useT } from '#i18n/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Note } from './note.tsx'

type Props = { failure: Failure | null; onRetry?: (() => void) | undefined }

/** The one place of a form where a failure that belongs to no field is told. */
export function FailureNote({ failure, onRetry }: Props) {
  const t = useT()
  // The region is there before its words are, or they would not be spoken.
  return (
    <div role="alert">
      {failure && (
        <Note
          tone="bad"
          icon="warning"
          action={
            failure.passing &&
            onRetry && (
              <Button size="small" onClick={onRetry}>
                {t('ui.retry')}
              </Button>
            )
          }
        >
          {t(`problem.${failure.code}`)}
        </Note>
      )}
    </div>
  )
}
