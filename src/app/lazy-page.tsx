import { QueryErrorResetBoundary } from '@tanstack/react-query'
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { useLocation } from 'react-router'
import { loadMore } from '#i18n/i18n.ts'
import { ErrorBoundary } from '#ui/error-boundary.tsx'
import { PageError } from './page-error.tsx'

/** A page that is fetched when it is first gone to, together with the texts of such pages. */
export function lazyPage(load: () => Promise<{ Component: ComponentType }>): ComponentType {
  return lazy(async () => {
    const [module] = await Promise.all([load(), loadMore()])
    return { default: module.Component }
  })
}

/** Where a page waits for its data, and where it says why it has none. Going elsewhere gives it another try. */
export function Place({ children, waiting = null }: { children: ReactNode; waiting?: ReactNode }) {
  const { pathname } = useLocation()
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <ErrorBoundary
          resetKey={pathname}
          fallback={(error, retry) => (
            <PageError
              error={error}
              onRetry={() => {
                reset()
                retry()
              }}
            />
          )}
        >
          <Suspense fallback={waiting}>{children}</Suspense>
        </ErrorBoundary>
      )}
    </QueryErrorResetBoundary>
  )
}
