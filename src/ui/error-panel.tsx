import { type ReactNode, useEffect } from 'react'
import { useT } from '#i18n/i18n.ts'
import { announce } from './announcer.tsx'
import { Button } from './button.tsx'
import styles from './empty-state.module.css'
import { Icon, type IconName } from './icon.tsx'

type Props = {
  title: string
  text?: ReactNode
  onRetry?: (() => void) | undefined
  icon?: IconName
  /** Where it is the whole page, its title is the page's first heading. */
  heading?: 'h1' | 'h2'
  children?: ReactNode
}

/** What stands where something could not be shown: what happened, and the way on. `children` are further ways. */
export function ErrorPanel({ title, text, onRetry, icon = 'warning', heading: Heading = 'h2', children }: Props) {
  const t = useT()
  useEffect(() => announce(title), [title])
  return (
    <div className={styles.state}>
      <Icon name={icon} className={`${styles.icon} ${styles.bad}`} />
      <Heading>{title}</Heading>
      {text && <p>{text}</p>}
      <div className={styles.action}>
        {onRetry && <Button onClick={onRetry}>{t('ui.retry')}</Button>}
        {children}
      </div>
    </div>
  )
}
