import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, configure, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { startWorld } from '#mocks/node.ts'
import { Pages } from '../pages.tsx'

// The whole page takes its time on a busy machine; what is waited for comes much sooner on a calm one.
configure({ asyncUtilTimeout: 5000 })

test('whoever leaves an address without a record has the focus on the board', async () => {
  const world = await startWorld()
  // jsdom has no streams.
  vi.stubGlobal(
    'EventSource',
    class extends EventTarget {
      close(): void {}
    },
  )
  window.history.replaceState(null, '', '/partnerships/019791c1-0000-7000-8000-000000000001')
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  await act(async () => {
    render(
      <QueryClientProvider client={client}>
        <Pages />
      </QueryClientProvider>,
    )
  })

  await userEvent.click(await screen.findByRole('button', { name: 'На дошку' }))

  await waitFor(() => expect(document.activeElement?.id).toBe('main'))
  expect(window.location.pathname).toBe('/board')
  client.clear()
  vi.unstubAllGlobals()
  await world.stop()
})
