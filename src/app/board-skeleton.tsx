import { stages } from '#domain/stage.ts'
import { useT } from '#i18n/i18n.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import styles from './board-skeleton.module.css'

/** What stands until the page has come: its own outline, so that nothing jumps. */
export function BoardSkeleton() {
  return (
    <div className={styles.page}>
      <div className={styles.bar} />
      <ColumnsSkeleton />
    </div>
  )
}

/** What stands under the header until the board has come. */
export function ColumnsSkeleton() {
  const t = useT()
  return (
    <main id="main" tabIndex={-1} className={styles.columns} aria-busy="true" aria-label={t('shell.loading')}>
      <h1>
        <VisuallyHidden>{t('shell.loading')}</VisuallyHidden>
      </h1>
      {stages.map((stage, index) => (
        <div key={stage} className={styles.column}>
          <h2>{t(`stage.${stage}`)}</h2>
          <Skeleton shape="card" count={3 - (index % 2)} />
        </div>
      ))}
    </main>
  )
}
