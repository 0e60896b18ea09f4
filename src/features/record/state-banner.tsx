import { Note } from '#forms/note.tsx'
import { useT } from '#i18n/i18n.ts'
import { useRecord } from './record-context.ts'
import { StateButton } from './state-button.tsx'

/** Says at the top that a partnership rests or is over, and why. */
export function StateBanner() {
  const t = useT()
  const { state, stateReason } = useRecord().record
  if (state === 'open') return null
  return (
    <Note
      tone={state === 'paused' ? 'attention' : 'plain'}
      icon={state === 'paused' ? 'pause' : 'archive'}
      action={<StateButton change="reopen" />}
    >
      <strong>{t(`record.state-${state}`)}</strong>{' '}
      {stateReason !== null && t('record.state-reason', { reason: stateReason })}
    </Note>
  )
}
