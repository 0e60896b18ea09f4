import { usePrefetchQuery, useQuery } from '@tanstack/react-query'
import { historyQuery, partnershipQuery } from '#api/partnership.ts'
import type { Me, PartnershipAnswer } from '#domain/contract/api.ts'
import { type SideName, sideOf } from '#domain/partnership.ts'
import { may } from '#domain/permission.ts'
import type { Stage } from '#domain/stage.ts'
import { type Translate, useT } from '#i18n/i18n.ts'
import { shortOblast } from '#i18n/place.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { MoveBar } from './move-bar.tsx'
import styles from './record.module.css'
import { RecordBody } from './record-body.tsx'
import { RecordContext } from './record-context.ts'
import { RecordFailure } from './record-failure.tsx'

type Props = {
  id: string
  me: Me
  /** The other community's name, where the board knows it before the record has come. */
  name: string | undefined
  /** `YYYY-MM-DD` in Kyiv. */
  today: string
  onMove: (to: Stage) => void
  onClose: () => void
}

function describe(t: Translate, record: PartnershipAnswer, own: SideName, other: SideName): string {
  const parts = [
    `${t(`side.${own}`)} · ${t(`side.${other}`)}, ${shortOblast(record.communities[other].oblastCode, t)}`,
    record.wave === null ? null : t('record.wave', { wave: record.wave }),
    record.origin === null ? null : t(`origin.${record.origin}`),
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

/** The whole record of one partnership, over the board. */
export function RecordSheet({ id, me, name, today, onMove, onClose }: Props) {
  const t = useT()
  usePrefetchQuery(historyQuery(id))
  const { data: record, error, refetch } = useQuery(partnershipQuery(id))
  const locked = may(me.person, 'change') ? undefined : t('record.read-only')
  const own = record ? sideOf(record, me.council.code) : 'outpost'
  const other = own === 'outpost' ? 'partner' : 'outpost'
  const otherName = record?.communities[other].name ?? name

  return (
    <RecordContext value={record ? { record, me, today, locked } : null}>
      <Dialog
        kind="sheet"
        title={
          otherName === undefined ? (
            t('record.title')
          ) : (
            <>
              {me.council.name} <span className={styles.pair}>⇄</span> {otherName}
            </>
          )
        }
        description={record && describe(t, record, own, other)}
        onClose={onClose}
        footer={record && <MoveBar onMove={onMove} />}
      >
        {record ? (
          <RecordBody />
        ) : error ? (
          <RecordFailure failure={error} onRetry={() => void refetch()} onLeave={onClose} />
        ) : (
          <Skeleton count={8} />
        )}
      </Dialog>
    </RecordContext>
  )
}
