import { useT } from '#i18n/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Note } from './note.tsx'

/** Says that a form came back with what was typed before, and lets go of it. */
export function DraftNotice({ onDiscard }: { onDiscard: () => void }) {
  const t = useT()
  return (
    <Note
      icon="undo"
      action={
        <Button size="small" variant="quiet" onClick={onDiscard}>
          {t('form.discard')}
        </Button>
      }
    >
      {t('form.restored')}
    </Note>
  )
}
