import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { useT } from '#i18n/i18n.ts'
import { Icon } from '#ui/icon.tsx'
import styles from './shell.module.css'

/** Looks for cards by community or step as one types; what is looked for is kept in the address. */
export function SearchBox() {
  const t = useT()
  const [search] = useSearchParams()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const shown = search.get('q') ?? ''
  const [typed, setTyped] = useState(shown)
  const sent = useRef(shown)

  // The address may change by itself (back, «clear»): then the box follows. What the box itself sent is not echoed back.
  useEffect(() => {
    if (shown !== sent.current) setTyped(shown)
    sent.current = shown
  }, [shown])

  function look(text: string) {
    setTyped(text)
    sent.current = text
    const next = new URLSearchParams(search)
    if (text) next.set('q', text)
    else next.delete('q')
    const onBoard = pathname === '/board' || pathname.startsWith('/partnerships/')
    void navigate({ pathname: onBoard ? pathname : '/board', search: next.toString() }, { replace: onBoard })
  }

  return (
    <label className={styles.search}>
      <Icon name="search" />
      <input
        type="search"
        id="search"
        value={typed}
        maxLength={200}
        placeholder={t('shell.search')}
        aria-label={t('shell.search-label')}
        onChange={(event) => look(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && typed) look('')
        }}
      />
      <kbd aria-hidden="true">/</kbd>
    </label>
  )
}
