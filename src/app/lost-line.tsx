import { useEffect } from 'react'
import { useT } from '#i18n/i18n.ts'
import { useLine } from '#stores/line.ts'
import { announce } from '#ui/announcer.tsx'
import { Icon } from '#ui/icon.tsx'
import styles from './lost-line.module.css'

/** Says that the server cannot be heard, and that nothing is lost by working on. */
export function LostLine() {
  const t = useT()
  const lost = useLine((state) => state.lost)
  useEffect(() => {
    if (lost) announce(t('line.lost'))
  }, [lost, t])
  return (
    lost && (
      <section className={styles.line} aria-label={t('line.title')}>
        <Icon name="offline" />
        {t('line.lost')}
      </section>
    )
  )
}
