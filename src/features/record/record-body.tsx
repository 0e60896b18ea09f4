import { useState } from 'react'
import type { Stage } from '#domain/stage.ts'
import { Note } from '#forms/note.tsx'
import { AboutSection } from './about-section.tsx'
import { ContactsSection } from './contacts-section.tsx'
import { EvidenceSection } from './evidence-section.tsx'
import { GapNotes } from './gap-notes.tsx'
import { HistorySection } from './history-section.tsx'
import { NextStep } from './next-step.tsx'
import { NotesSection } from './notes-section.tsx'
import styles from './record.module.css'
import { useRecord } from './record-context.ts'
import { SampleMark } from './sample-mark.tsx'
import { StageStepper } from './stage-stepper.tsx'
import { StateBanner } from './state-banner.tsx'
import { StateSection } from './state-section.tsx'

/** Everything a record holds, from where it stands down to how it came there. */
export function RecordBody() {
  const { record, locked } = useRecord()
  // The stage whose evidence is shown, and how often the person asked to add to it; the present stage to begin with.
  const [shown, setShown] = useState<{ stage: Stage; asked: number } | null>(null)
  const { stage, asked } = shown ?? { stage: record.stage, asked: 0 }
  return (
    <div className={styles.sections}>
      <SampleMark />
      {locked !== undefined && <Note>{locked}</Note>}
      <StateBanner />
      <StageStepper shown={stage} onShow={(to) => setShown({ stage: to, asked: 0 })} />
      <NextStep />
      <EvidenceSection key={`${stage} ${asked}`} stage={stage} adding={asked > 0} />
      <GapNotes onAdd={(to) => setShown({ stage: to, asked: asked + 1 })} />
      <AboutSection />
      <ContactsSection />
      <NotesSection />
      <HistorySection />
      <StateSection />
    </div>
  )
}
