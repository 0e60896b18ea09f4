import { stages } from '#domain/stage.ts'
import { useT } from '#i18n/i18n.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import styles from './board-skeleton.module.css'

/** What stands until the board has come: its own outline, so that nothing jumps. */
export function BoardSkeleton() {
  const t = useT()
  return (
    <div className={styles.page} aria-busy="true">
      <VisuallyHidden>{t('shell.loading')}</VisuallyHidden>
      <div className={styles.bar} />
      <div className={styles.columns}>
        {stages.map((stage, index) => (
          <div key={stage} className={styles.column}>
            <h2>{t(`stage.${stage}`)}</h2>
            <Skeleton shape="card" count={3 - (index % 2)} />
          </div>
        ))}
      </div>
    </div>
  )
}
