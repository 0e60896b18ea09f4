import type { ReactNode } from 'react'
import styles from './empty-state.module.css'
import { Icon, type IconName } from './icon.tsx'

type Props = { title: string; text?: ReactNode; action?: ReactNode; icon?: IconName }

/** What stands where there is nothing yet: why, and what to do about it. */
export function EmptyState({ title, text, action, icon }: Props) {
  return (
    <div className={styles.state}>
      {icon && <Icon name={icon} className={styles.icon} />}
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}
