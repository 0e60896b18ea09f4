import { useId, useState } from 'react'
import { Link } from 'react-router'
import { activate, type Language, languages, useLanguage, useT } from '#i18n/i18n.ts'
import { type Density, setDensity, setShortcuts, usePreferences } from '#stores/preferences.ts'
import { Segmented } from '#ui/segmented.tsx'
import { setTheme, themes, useTheme } from '#ui/theme.ts'
import styles from './preferences.module.css'

const densities: readonly Density[] = ['cosy', 'compact']
const themeIcons = { light: { icon: 'sun' }, dark: { icon: 'moon' }, system: {} } as const
// Each language by its own name: whoever does not read the current one must find theirs.
const languageNames: Record<Language, string> = { uk: 'Українська', en: 'English' }

/** How the page looks and listens on this device. `onLeave` is called when a link leads away. */
export function Preferences({ onLeave }: { onLeave?: () => void }) {
  const t = useT()
  const id = useId()
  const theme = useTheme()
  const language = useLanguage()
  const density = usePreferences((state) => state.density)
  const shortcuts = usePreferences((state) => state.shortcuts)
  const [asked, setAsked] = useState<Language | null>(null)
  const [unread, setUnread] = useState(false)

  async function handleLanguage(next: Language) {
    setAsked(next)
    setUnread(false)
    try {
      await activate(next)
    } catch {
      setUnread(true)
    }
    setAsked(null)
  }

  return (
    <div className={styles.preferences}>
      <p className={styles.note}>{t('preferences.note')}</p>
      <div>
        <h3>{t('preferences.theme')}</h3>
        <Segmented
          label={t('preferences.theme')}
          value={theme}
          onChange={setTheme}
          options={themes.map((value) => ({ value, label: t(`preferences.theme-${value}`), ...themeIcons[value] }))}
        />
      </div>
      <div>
        <h3>{t('preferences.language')}</h3>
        <Segmented
          label={t('preferences.language')}
          value={asked ?? language}
          onChange={(next) => void handleLanguage(next)}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
        {unread && <p role="alert">{t('preferences.language-failed')}</p>}
      </div>
      <div>
        <h3>{t('preferences.density')}</h3>
        <Segmented
          label={t('preferences.density')}
          value={density}
          onChange={setDensity}
          options={densities.map((value) => ({ value, label: t(`preferences.density-${value}`) }))}
        />
      </div>
      <div>
        <h3>{t('preferences.keyboard')}</h3>
        <label className={styles.switch} htmlFor={id}>
          <input id={id} type="checkbox" checked={shortcuts} onChange={(event) => setShortcuts(event.target.checked)} />
          {t('preferences.shortcuts')}
        </label>
        <Link to="/shortcuts" onClick={onLeave}>
          {t('preferences.all-shortcuts')}
        </Link>
      </div>
    </div>
  )
}
