import type { Failure } from '#api/failure.ts'
import { useT } from '#i18n/i18n.ts'
import { Button } from '#ui/button.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'

type Props = { failure: Failure; onRetry: () => void; onLeave: () => void }

/** What stands where a record could not be shown: there is none, or there is no line to read it by. */
export function RecordFailure({ failure, onRetry, onLeave }: Props) {
  const t = useT()
  // An address that could be no record's is refused as invalid.
  const missing = failure.code === 'not-found' || failure.code === 'invalid'
  return (
    <ErrorPanel
      title={t(missing ? 'record.missing' : 'record.failed')}
      text={t(missing ? 'problem.not-found' : `problem.${failure.code}`)}
      onRetry={missing ? undefined : onRetry}
    >
      <Button variant={missing ? 'primary' : 'quiet'} onClick={onLeave}>
        {t('record.to-board')}
      </Button>
    </ErrorPanel>
  )
}
