import { useEffect } from 'react'
import { useT } from '#i18n/i18n.ts'
import { useLine } from '#stores/line.ts'
import { announce } from '#ui/announcer.tsx'
import { Icon } from '#ui/icon.tsx'
import styles from './lost-line.module.css'

/** Says that the server cannot be heard, and what becomes of moves meanwhile. */
export function LostLine() {
  const t = useT()
  const lost = useLine((state) => state.lost)
  // Without a network, moves wait on the device; a server that is silent for another reason refuses them in words.
  const text = navigator.onLine ? t('line.silent') : t('line.lost')
  useEffect(() => {
    if (lost) announce(text)
  }, [lost, text])
  return (
    lost && (
      <section className={styles.line} aria-label={t('line.title')}>
        <Icon name="offline" />
        {text}
      </section>
    )
  )
}
