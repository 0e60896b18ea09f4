import { useT } from '#i18n/i18n.ts'
import { Icon } from '#ui/icon.tsx'
import styles from './record.module.css'
import { useRecord } from './record-context.ts'

/** Says that a record came with the product, and from where; the source of any other that names one. */
export function SampleMark() {
  const t = useT()
  const { sample, source } = useRecord().record
  if (sample === null && source === null) return null
  return (
    <p className={styles.sample}>
      {sample !== null && <span>{t(`record.sample-${sample}`)}</span>}
      {source !== null && (
        <a href={source} target="_blank" rel="noreferrer">
          {t('record.source')} <Icon name="external" />
        </a>
      )}
    </p>
  )
}
