import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { meQuery } from '#api/me.ts'
import { partnershipQuery } from '#api/partnership.ts'
import { otherCommunity, sideOf } from '#domain/partnership.ts'
import { may } from '#domain/permission.ts'
import type { Stage } from '#domain/stage.ts'
import { type MessageId, useT } from '#i18n/i18n.ts'
import { Dialog } from '#ui/dialog.tsx'
import { AboutSection } from './about-section.tsx'
import { ContactsSection } from './contacts-section.tsx'
import { EvidenceSection } from './evidence-section.tsx'
import { GapNotes } from './gap-notes.tsx'
import { HistorySection } from './history-section.tsx'
import { MoveBar } from './move-bar.tsx'
import { NextStep } from './next-step.tsx'
import { NotesSection } from './notes-section.tsx'
import styles from './record.module.css'
import { RecordContext } from './record-context.ts'
import { SampleMark } from './sample-mark.tsx'
import { StageStepper } from './stage-stepper.tsx'
import { StateBanner } from './state-banner.tsx'
import { StateSection } from './state-section.tsx'

type Props = {
  id: string /** `YYYY-MM-DD` in Kyiv. */
  today: string
  onMove: (to: Stage) => void
  onClose: () => void
}

/** The whole record of one partnership, over the board. */
export function RecordSheet({ id, today, onMove, onClose }: Props) {
  const t = useT()
  const { data: record } = useSuspenseQuery(partnershipQuery(id))
  const { data: me } = useSuspenseQuery(meQuery)
  const [shown, setShown] = useState<{ stage: Stage; field?: string; add?: number } | null>(null)
  const stage = shown?.stage ?? record.stage
  const locked = may(me.person, 'change') ? undefined : t('record.read-only')

  const own = sideOf(record, me.council.code)
  const ownCommunity = record.communities[own]
  const other = record.communities[own === 'outpost' ? 'partner' : 'outpost']
  const otherSide = sideOf(record, otherCommunity(record, me.council.code))
  const described = [
    `${t(`side.${own}`)} · ${t(`side.${otherSide}`)}, ${t('record.oblast', { oblast: t(`oblast.${other.oblastCode}` as MessageId) })}`,
    record.wave === null ? null : t('record.wave', { wave: record.wave }),
    record.origin === null ? null : t(`origin.${record.origin}`),
  ]

  function handleAdd(to: Stage) {
    setShown({ stage: to, add: (shown?.add ?? 0) + 1 })
  }

  return (
    <RecordContext value={{ record, me, today, locked }}>
      <Dialog
        kind="sheet"
        title={
          <>
            {ownCommunity.name} <span className={styles.pair}>⇄</span> {other.name}
          </>
        }
        description={described.filter((part) => part !== null).join(' · ')}
        onClose={onClose}
        footer={<MoveBar onMove={onMove} />}
      >
        <div className={styles.sections}>
          <SampleMark />
          <StateBanner />
          <StageStepper shown={stage} onShow={(to) => setShown({ stage: to })} />
          <NextStep />
          <EvidenceSection key={`${stage} ${shown?.add ?? 0}`} stage={stage} adding={shown?.add !== undefined} />
          <GapNotes onAdd={handleAdd} />
          <AboutSection />
          <ContactsSection />
          <NotesSection />
          <HistorySection />
          <StateSection />
        </div>
      </Dialog>
    </RecordContext>
  )
}
