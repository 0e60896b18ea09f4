import { useId } from 'react'
import { type MessageId, useT } from '#i18n/i18n.ts'
import { setShortcuts, usePreferences } from '#stores/preferences.ts'
import styles from './shortcut-page.module.css'

export type Shortcut = { keys: readonly string[]; text: MessageId }

/** The keys that the board understands, and the switch for people whose own tools need those keys. */
export function ShortcutPage({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  const t = useT()
  const id = useId()
  const on = usePreferences((state) => state.shortcuts)
  return (
    <div className={styles.page}>
      <h1 tabIndex={-1}>{t('shortcut.title')}</h1>
      <p>{t('shortcut.layouts')}</p>
      <label className={styles.switch} htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={on}
          aria-describedby={`${id}h`}
          onChange={(event) => setShortcuts(event.target.checked)}
        />
        {t('shortcut.on')}
      </label>
      <p id={`${id}h`} className={styles.hint}>
        {t('shortcut.on-hint')}
      </p>
      <table className={on ? styles.table : `${styles.table} ${styles.off}`}>
        <thead>
          <tr>
            <th scope="col">{t('shortcut.keys')}</th>
            <th scope="col">{t('shortcut.deed')}</th>
          </tr>
        </thead>
        <tbody>
          {shortcuts.map(({ keys, text }) => (
            <tr key={text}>
              <td>
                <Keys keys={keys} />
              </td>
              <td>{t(text)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Keys({ keys }: { keys: readonly string[] }) {
  const t = useT()
  return (
    <span className={styles.keys}>
      {keys.map((key) => (key === '…' ? key : <kbd key={key}>{key === 'Space' ? t('shortcut.space') : key}</kbd>))}
    </span>
  )
}
