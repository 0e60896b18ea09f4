import type { ReactNode } from 'react'
import styles from './empty-state.module.css'
import { Icon, type IconName } from './icon.tsx'

type Props = {
  title: string
  text?: ReactNode
  action?: ReactNode
  icon?: IconName
  /** Where it is the whole page, its title is the page's first heading. */
  heading?: 'h1' | 'h2'
}

/** What stands where there is nothing yet: why, and what to do about it. */
export function EmptyState({ title, text, action, icon, heading: Heading = 'h2' }: Props) {
  return (
    <div className={styles.state}>
      {icon && <Icon name={icon} className={styles.icon} />}
      <Heading>{title}</Heading>
      {text && <p>{text}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}
