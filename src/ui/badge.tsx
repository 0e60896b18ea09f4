import styles from './badge.module.css'

type Props = { count: number | string; tone?: 'neutral' | 'attention' | 'bad'; label?: string }

/** A small count. `label` says in words what is counted, where the neighbouring text does not. */
export function Badge({ count, tone = 'neutral', label }: Props) {
  return (
    <span
      className={tone === 'neutral' ? styles.badge : `${styles.badge} ${styles[tone]}`}
      {...(label && { role: 'img', 'aria-label': label })}
    >
      {count}
    </span>
  )
}
