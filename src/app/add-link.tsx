import { Link, useLocation } from 'react-router'
import type { Me } from '#domain/contract/api.ts'
import { useT } from '#i18n/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import styles from './shell.module.css'

/** The way to a new partnership; for those who may not open one, a button that says why. */
export function AddLink({ me }: { me: Me }) {
  const t = useT()
  const { search } = useLocation()
  if (!me.may.includes('create')) {
    return (
      <Button variant="primary" icon="plus" disabled reason={t('shell.add-refused')}>
        <span className={styles.addText}>{t('shell.add')}</span>
      </Button>
    )
  }
  return (
    <Link to={{ pathname: '/partnerships/new', search }} className={styles.add ?? ''} aria-label={t('shell.add-label')}>
      <Icon name="plus" />
      <span className={styles.addText}>{t('shell.add')}</span>
    </Link>
  )
}
