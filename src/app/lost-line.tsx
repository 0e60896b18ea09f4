import { useEffect } from 'react'
import { useT } from '#i18n/i18n.ts'
import { useLine } from '#stores/line.ts'
import { announce } from '#ui/announcer.tsx'
import { Icon } from '#ui/icon.tsx'
import styles from './lost-line.module.css'

const texts = { silent: 'line.silent', offline: 'line.lost' } as const

/** Says that the server cannot be heard, and what becomes of moves meanwhile. */
export function LostLine() {
  const t = useT()
  const line = useLine((state) => state.line)
  // Without a network, moves wait on the device; a server that is silent for another reason refuses them in words.
  const text = line === 'open' ? null : t(texts[line])
  useEffect(() => {
    if (text !== null) announce(text)
  }, [text])
  return (
    text !== null && (
      <section className={styles.line} aria-label={t('line.title')}>
        <Icon name="offline" />
        {text}
      </section>
    )
  )
}
