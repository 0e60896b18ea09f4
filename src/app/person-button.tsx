import type { Me } from '#domain/contract/api.ts'
import { useT } from '#i18n/i18n.ts'
import { initialsOf } from '#ui/initials.ts'
import styles from './shell.module.css'

/** Who is at work; opens the choice of person and the settings. */
export function PersonButton({ me, onOpen }: { me: Me; onOpen: () => void }) {
  const t = useT()
  const label = t('shell.person', { name: me.person.name, role: t(`role.${me.person.role}`) })
  return (
    <button
      type="button"
      className={styles.me}
      aria-label={label}
      title={label}
      aria-haspopup="dialog"
      data-initials={initialsOf(me.person.name)}
      onClick={onOpen}
    />
  )
}
