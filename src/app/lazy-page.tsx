import { QueryErrorResetBoundary, useQueryClient } from '@tanstack/react-query'
import { type ComponentType, createElement, type ReactNode, Suspense, use, useEffect } from 'react'
import { useLocation } from 'react-router'
import { Failure } from '#api/failure.ts'
import { loadMore, useT } from '#i18n/i18n.ts'
import { notify } from '#stores/notices.ts'
import { ErrorBoundary } from '#ui/error-boundary.tsx'
import { failureText } from './failure-text.ts'
import { PageError } from './page-error.tsx'

type Lazy<Props> = ComponentType<Props> & { fetch: () => Promise<void> }

/**
 * A part of the app that is fetched when it is first shown, or ahead of that by `fetch`, together with the texts of such
 * parts. Unlike `React.lazy`, it tries again after a fetch that failed, because lines come back. `fetch` never rejects.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  texts: () => Promise<void> = loadMore,
): Lazy<Props> {
  let coming: Promise<ComponentType<Props>> | undefined
  const come = (): Promise<ComponentType<Props>> => {
    if (coming) return coming
    const asked = Promise.all([load(), texts()]).then(
      ([part]) => {
        // The mark by which React knows a promise that is kept: `use` then answers at once instead of after an outline.
        void Object.assign(asked, { status: 'fulfilled', value: part })
        return part
      },
      () => {
        coming = undefined
        throw new Failure('network')
      },
    )
    coming = asked
    return asked
  }
  const Part = (props: Props): ReactNode => createElement(use(come()), props)
  const fetch = (): Promise<void> =>
    come().then(
      () => {},
      () => {},
    )
  return Object.assign(Part, { fetch })
}

/** A page that is fetched when it is first gone to. */
export function lazyPage(load: () => Promise<{ Component: ComponentType }>): Lazy<object> {
  return lazyPart(async () => (await load()).Component)
}

/** Where a page waits for its data, and where it says why it has none. Going elsewhere gives it another try. */
export function Place({ children, waiting = null }: { children: ReactNode; waiting?: ReactNode }) {
  const { pathname } = useLocation()
  const client = useQueryClient()
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
                // Whatever else failed meanwhile would end the next try at once, in a place inside of this one.
                void client.resetQueries({ predicate: ({ state }) => state.status === 'error' })
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

/** Where a dialog over the page waits to be fetched. If it cannot come, a message says so and the page stays as it was. */
export function Overlay({ children, onClose }: { children: ReactNode; onClose: () => void }) {
  return (
    <ErrorBoundary fallback={(error) => <Missed error={error} onClose={onClose} />}>
      <Suspense>{children}</Suspense>
    </ErrorBoundary>
  )
}

function Missed({ error, onClose }: { error: unknown; onClose: () => void }) {
  const t = useT()
  useEffect(() => {
    const text = error instanceof Failure ? failureText(error, t) : t('problem.unexpected')
    notify({ tone: 'alert', text, about: 'overlay' })
    onClose()
  }, [error, onClose, t])
  return null
}
