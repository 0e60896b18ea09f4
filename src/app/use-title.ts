import { useEffect } from 'react'

/** Names the page in the tab, in bookmarks and in the history of the browser, as long as the caller is shown. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Пліч`
    return () => {
      document.title = 'Пліч'
    }
  }, [title])
}
