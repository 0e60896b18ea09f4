import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { type Filter, readFilter, writeFilter } from '#domain/filter.ts'

/** The filter as the address of the page says, and how to change a part of it. */
export function useFilter(): { filter: Filter; change: (part: Partial<Filter>) => void } {
  const [search, setSearch] = useSearchParams()
  const filter = useMemo(() => readFilter(search), [search])
  const change = useCallback(
    (part: Partial<Filter>) => setSearch((now) => writeFilter({ ...readFilter(now), ...part }), { replace: true }),
    [setSearch],
  )
  return { filter, change }
}
