import type { Card } from '#domain/partnership.ts'
import { useT } from '#i18n/i18n.ts'
import type { Landing } from '#stores/drag.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'

type Props = { card: Card; landing: Landing; onOwn: () => void; onKeep: () => void; onCancel: () => void }

/** A place in a sorted column means nothing: the person chooses between the order and the place. */
export function SortQuestion({ card, landing, onOwn, onKeep, onCancel }: Props) {
  const t = useT()
  const elsewhere = landing.stage !== card.stage
  const footer = (
    <>
      <Button onClick={onCancel}>{t('sort.cancel')}</Button>
      {elsewhere && <Button onClick={onKeep}>{t('sort.keep', { stage: t(`stage.${landing.stage}`) })}</Button>}
      <Button variant="primary" onClick={onOwn}>
        {t('sort.leave')}
      </Button>
    </>
  )
  return (
    <Dialog
      title={t('sort.question')}
      description={t('sort.why', { name: card.name })}
      onClose={onCancel}
      footer={footer}
    />
  )
}
