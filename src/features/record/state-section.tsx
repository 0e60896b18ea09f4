import { useT } from '#i18n/i18n.ts'
import { useRecord } from './record-context.ts'
import section from './section.module.css'
import { StateButton } from './state-button.tsx'
import styles from './state-section.module.css'

/** The ways a partnership comes to rest. */
export function StateSection() {
  const t = useT()
  const { state } = useRecord().record
  if (state === 'ended') return null
  return (
    <section className={section.section} aria-labelledby="record-state">
      <h3 id="record-state" className={section.title}>
        {t('record.state')}
      </h3>
      <p className={section.none}>{t('record.state-hint')}</p>
      <div className={styles.actions}>
        {state === 'open' && <StateButton change="pause" />}
        <StateButton change="end" />
      </div>
    </section>
  )
}
