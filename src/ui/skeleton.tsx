import styles from './skeleton.module.css'

/** The outline of what is about to come, for the eye only. */
export function Skeleton({ shape = 'line', count = 1 }: { shape?: 'line' | 'card'; count?: number }) {
  return (
    <div className={styles.skeleton} aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={shape === 'card' ? `${styles.bar} ${styles.card}` : styles.bar} />
      ))}
    </div>
  )
}
