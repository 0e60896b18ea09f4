import { useState } from 'react'
import { useT } from '#i18n/i18n.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Segmented } from '#ui/segmented.tsx'
import styles from './council-dialog.module.css'
import { PeoplePicker } from './people-picker.tsx'
import { Preferences } from './preferences.tsx'

type Part = 'people' | 'preferences'
type Props = {
  onClose: () => void
  /** What to show first. */
  start?: Part
}

/** Who works here, and how the page looks to them. */
export function CouncilDialog({ onClose, start = 'people' }: Props) {
  const t = useT()
  const [part, setPart] = useState(start)
  return (
    <Dialog title={t('people.title')} onClose={onClose}>
      <div className={styles.dialog}>
        <Segmented
          label={t('people.parts')}
          value={part}
          onChange={setPart}
          options={[
            { value: 'people', label: t('people.people'), icon: 'user' },
            { value: 'preferences', label: t('people.preferences'), icon: 'edit' },
          ]}
        />
        {part === 'people' ? <PeoplePicker onChosen={onClose} /> : <Preferences onLeave={onClose} />}
      </div>
    </Dialog>
  )
}
