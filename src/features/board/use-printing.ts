import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useMedia } from '#ui/use-media.ts'

/** True while the page is being printed: paper has no scrolling, so everything must be in the page by then. */
export function usePrinting(): boolean {
  const onPaper = useMedia('print')
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    const begin = (): void => flushSync(() => setAsked(true))
    const end = (): void => setAsked(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return asked || onPaper
}
