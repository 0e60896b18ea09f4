import { useState } from 'react'
import { may } from '#domain/permission.ts'
import { useT } from '#i18n/i18n.ts'
import { Button } from '#ui/button.tsx'
import { useRecord } from './record-context.ts'
import { type StateChange, StateDialog } from './state-dialog.tsx'

const looks = {
  pause: { icon: 'pause', variant: 'outline' },
  end: { icon: 'archive', variant: 'danger' },
  reopen: { icon: 'undo', variant: 'outline' },
} as const

/** Opens the question for the reason without which a partnership is neither paused, ended nor opened again. */
export function StateButton({ change }: { change: StateChange }) {
  const t = useT()
  const { me, locked } = useRecord()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button
        {...looks[change]}
        size="small"
        disabled={!may(me.person, change)}
        reason={locked}
        onClick={() => setAsking(true)}
      >
        {t(`record.${change}`)}
      </Button>
      {asking && <StateDialog change={change} onClose={() => setAsking(false)} />}
    </>
  )
}
