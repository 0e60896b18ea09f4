import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { NavLink, Outlet, useLocation, useNavigate } from 'react-router'
import { meQuery } from '#api/me.ts'
import { useT } from '#i18n/i18n.ts'
import { oblastName } from '#i18n/place.ts'
import { dismiss, useNotices } from '#stores/notices.ts'
import { Icon } from '#ui/icon.tsx'
import { Toasts } from '#ui/toasts.tsx'
import { AddLink } from './add-link.tsx'
import { ColumnsSkeleton } from './board-skeleton.tsx'
import { followShortcuts } from './follow-shortcuts.ts'
import { Overlay, Place } from './lazy-page.tsx'
import { CouncilDialog } from './parts.ts'
import { PersonButton } from './person-button.tsx'
import { SearchBox } from './search-box.tsx'
import styles from './shell.module.css'

/** The frame around every page: where I am, who I am, and the two live regions. */
export function Shell() {
  const t = useT()
  const client = useQueryClient()
  const { data: me } = useSuspenseQuery(meQuery)
  const notices = useNotices((state) => state.notices)
  const [choosing, setChoosing] = useState(false)
  const { search } = useLocation()
  const openChooser = (): void => setChoosing(true)
  const closeChooser = useCallback(() => setChoosing(false), [])

  const navigate = useNavigate()
  const goTo = useEffectEvent((pathname: string) => void navigate({ pathname, search }))
  useEffect(() => followShortcuts(client, (pathname) => goTo(pathname)), [client])

  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {t('shell.skip')}
      </a>
      <header className={styles.bar}>
        <NavLink to="/board" className={styles.mark ?? ''} aria-label={t('shell.home')}>
          <svg viewBox="0 0 28 28" aria-hidden="true">
            <path d="M9 4v20M19 4v20" />
            <path className={styles.joint} d="M9 14h10" />
          </svg>
          <b>Пліч</b>
        </NavLink>
        <button type="button" className={styles.council} onClick={openChooser} aria-haspopup="dialog">
          <span>{me.council.name}</span> <small>{oblastName(me.council.oblastCode, t)}</small>
          <Icon name="chevron-down" />
        </button>
        <nav aria-label={t('shell.pages')} className={styles.pages}>
          <NavLink to={{ pathname: '/board', search }}>{t('shell.board')}</NavLink>
        </nav>
        <SearchBox />
        <AddLink me={me} />
        <PersonButton me={me} onOpen={openChooser} />
      </header>
      <Place waiting={<ColumnsSkeleton />}>
        <Outlet />
      </Place>
      <Toasts notices={notices} onDismiss={dismiss} />
      {choosing && (
        <Overlay onClose={closeChooser}>
          <CouncilDialog onClose={closeChooser} />
        </Overlay>
      )}
    </div>
  )
}
