import type { ReactNode } from 'react'
import { Icon, type IconName } from '#ui/icon.tsx'
import styles from './note.module.css'

type Props = {
  tone?: 'plain' | 'attention' | 'bad'
  icon?: IconName | undefined
  action?: ReactNode
  children: ReactNode
}

/** A few words set apart from the form or the record around them, with what can be done about it. */
export function Note({ tone = 'plain', icon, action, children }: Props) {
  return (
    <div className={`${styles.note} ${styles[tone]}`}>
      {icon && <Icon name={icon} />}
      <div className={styles.text}>{children}</div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}
