import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, configure, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { boardQuery } from '#api/board.ts'
import { meQuery } from '#api/me.ts'
import { keepOutbox } from '#api/outbox.ts'
import { tellMoveOutcomes } from '#app/move-outcomes.ts'
import { startWorld } from '#mocks/node.ts'
import { answerMove } from '#stores/asked-move.ts'
import { endDrag } from '#stores/drag.ts'
import { gotFocus, wantFocus } from '#stores/focus.ts'
import { forgetMove } from '#stores/last-move.ts'
import { setLost } from '#stores/line.ts'
import { useNotices } from '#stores/notices.ts'
import { Pages } from '../pages.tsx'

// The whole page takes its time on a busy machine; what is waited for comes much sooner on a calm one.
configure({ asyncUtilTimeout: 5000 })

type World = Awaited<ReturnType<typeof startWorld>>
let world: World
let client: QueryClient
let stops: (() => void)[] = []
let layout: { mockRestore: () => void }[] = []

beforeEach(async () => {
  world = await startWorld()
  client = new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: Number.POSITIVE_INFINITY },
      mutations: { retry: (count, { code }) => code === 'network' && count < 2, retryDelay: 1 },
    },
  })
  // jsdom lays nothing out and has no streams: columns are tall, cards are not, and news comes when it is asked for.
  layout = [
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(2000),
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(100),
    // Dragging warns of lists that cannot scroll, which is all of them here.
    vi.spyOn(console, 'warn').mockReturnValue(),
  ]
  vi.stubGlobal(
    'EventSource',
    class extends EventTarget {
      close(): void {}
    },
  )
  vi.stubGlobal('scrollTo', () => {})
  stops = [keepOutbox(client), tellMoveOutcomes(client)]
})

afterEach(async () => {
  for (const stop of stops) stop()
  client.clear()
  useNotices.setState({ notices: [] })
  forgetMove()
  answerMove()
  endDrag()
  gotFocus()
  setLost(false)
  for (const one of layout) one.mockRestore()
  vi.unstubAllGlobals()
  await world.stop()
})

async function show(address = '/board') {
  window.history.replaceState(null, '', address)
  await act(async () => {
    render(
      <QueryClientProvider client={client}>
        <Pages />
      </QueryClientProvider>,
    )
  })
}

const column = (stage: string) => within(screen.getByRole('region', { name: stage }))
const cardIn = (stage: string, name: string) => column(stage).queryByRole('listitem', { name: new RegExp(`^${name}`) })
const card = (name: string) => screen.findByRole('listitem', { name: new RegExp(`^${name}`) })
const idOf = (name: string) => client.getQueryData(boardQuery.queryKey)?.cards.find((one) => one.name === name)?.id
const refusal = () => screen.findByText(/не збережено/)

/** Presses «Далі» of a card and gives the reason it asks for. */
async function moveOn(name: string) {
  const next = within(await card(name)).getByRole('button', { name: /^Далі/ })
  await act(async () => next.click())
  const form = await screen.findByRole('dialog', { name: new RegExp(`^${name}`) })
  await userEvent.type(within(form).getByRole('textbox', { name: /^Причина/ }), 'Лист готують')
  await userEvent.click(within(form).getByRole('button', { name: 'Перевести' }))
}

test('a move is on the screen before the server has answered', async () => {
  let answer = (): void => {}
  const asked = new Promise<void>((resolve) => {
    answer = resolve
  })
  await show()
  await card('Кременецька')
  world.use(
    http.post('*/api/partnerships/*', async ({ request }) => {
      await asked
      return world.answer(request)
    }),
  )
  await moveOn('Кременецька')
  await waitFor(() => expect(cardIn('Звернення', 'Кременецька')).not.toBeNull())
  expect(screen.queryByText('Кременецька: Візит → Звернення')).toBeNull()
  answer()
  expect(await screen.findByText('Кременецька: Візит → Звернення')).toBeDefined()
})

test('a card goes back when the server fails, says why, and Retry moves it once', async () => {
  await show()
  await card('Кременецька')
  world.faults.set({ failure: '500', next: 1 })
  await moveOn('Кременецька')
  const said = await refusal()
  expect(said.closest('[role=alert]')?.textContent).toContain('На сервері сталася помилка')
  expect(cardIn('Візит', 'Кременецька')).not.toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Спробувати ще раз' }))
  await waitFor(() => expect(cardIn('Звернення', 'Кременецька')).not.toBeNull())
  await waitFor(() => expect(screen.queryByText(/не збережено/)).toBeNull())
})

test('a move whose answer was lost is sent again and done once', async () => {
  await show()
  await card('Кременецька')
  world.faults.set({ failure: 'lost-answer', next: 1 })
  await moveOn('Кременецька')
  expect(await screen.findByText('Кременецька: Візит → Звернення')).toBeDefined()
  const { items } = await (await fetch(`/api/partnerships/${idOf('Кременецька')}/activity`)).json()
  expect(items.filter((line: { actor: string }) => line.actor === world.person())).toHaveLength(1)
})

test('what cannot succeed is refused without Retry', async () => {
  await show()
  await card('Кременецька')
  world.faults.set({ failure: '409', next: 1 })
  await moveOn('Кременецька')
  await refusal()
  expect(cardIn('Візит', 'Кременецька')).not.toBeNull()
  expect(screen.queryByRole('button', { name: 'Спробувати ще раз' })).toBeNull()
})

test('a stale move shows both versions and changes nothing by itself', async () => {
  await show()
  await card('Кременецька')
  const id = idOf('Кременецька')
  const body = JSON.stringify({ to: 'contact', reason: 'Візиту не було' })
  const headers = { 'content-type': 'application/json', 'idempotency-key': 'a-key-of-another-one', 'if-match': '"3"' }
  await world.app.request(`/api/partnerships/${id}/move`, { method: 'POST', headers, body })
  await moveOn('Кременецька')
  expect(await screen.findByText('Ваше: «Візит» → «Звернення». Тепер на сервері: «Контакт».')).toBeDefined()
  expect(cardIn('Контакт', 'Кременецька')).not.toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Усе одно перенести' }))
  expect(await screen.findByText('Кременецька: Контакт → Звернення')).toBeDefined()
  expect(cardIn('Звернення', 'Кременецька')).not.toBeNull()
})

test('a move made offline is kept on the device and sent when the line is back', async () => {
  await show()
  await moveOn('Кременецька')
  await screen.findByText('Кременецька: Візит → Звернення')
  const line = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  window.dispatchEvent(new Event('offline'))
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(await screen.findByText(/Кременецька: немає зв’язку/)).toBeDefined()
  expect(cardIn('Візит', 'Кременецька')).not.toBeNull()
  expect(localStorage.getItem('plich.outbox')).toContain('Кременецька')
  line.mockReturnValue(true)
  window.dispatchEvent(new Event('online'))
  expect(await screen.findByText('Кременецька: повернуто у «Візит»')).toBeDefined()
  expect(localStorage.getItem('plich.outbox')).toBeNull()
  line.mockRestore()
})

test('a reviewer sees where cards could go, and why they may not send them', async () => {
  world.choosePerson(await world.personOf('reviewer'))
  await show()
  const next = within(await card('Кременецька')).getByRole('button', { name: /^Далі/ })
  expect(next.getAttribute('aria-disabled')).toBe('true')
  expect(next.title).toBe('Ваша роль дозволяє лише переглядати.')
  await userEvent.click(next)
  expect(screen.queryByRole('dialog')).toBeNull()
  const reason = 'Ваша роль не дозволяє додавати партнерства.'
  expect(screen.getByRole('button', { name: /Партнерство/, description: reason })).toBeDefined()
})

test('a filter is counted and taken off with one press', async () => {
  await show('/board?q=косто&side=partner')
  await card('Костопільська')
  expect(screen.getByText('1 з 3')).toBeDefined()
  expect(cardIn('Візит', 'Кременецька')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Скинути' }))
  await card('Кременецька')
  expect(window.location.search).toBe('')
  expect(screen.getByText('3 партнерства')).toBeDefined()
})

test('a card put into a sorted column asks whether to leave the order', async () => {
  await show('/board?sort=name')
  within(await card('Тисменицька'))
    .getByRole('link')
    .focus()
  await userEvent.keyboard(' {ArrowUp} ')
  const question = await screen.findByRole('dialog', { name: 'Дошку впорядковано інакше' })
  await userEvent.click(within(question).getByRole('button', { name: 'Перейти до власного порядку' }))
  await waitFor(() => expect(window.location.search).toBe(''))
  await waitFor(() => {
    const cards = client.getQueryData(boardQuery.queryKey)?.cards ?? []
    const [first, second] = ['Тисменицька', 'Кременецька'].map(
      (name) => cards.find((one) => one.name === name)?.position,
    )
    expect(first !== undefined && second !== undefined && first < second).toBe(true)
  })
})

test('when nothing could be read at first, Retry brings the whole board', async () => {
  world.use(http.get('*/api/*', () => HttpResponse.json({ code: 'forbidden' }, { status: 403 })))
  // The page asks for both before it is rendered.
  await Promise.all([client.prefetchQuery(meQuery), client.prefetchQuery(boardQuery)])
  await show()
  const retry = await screen.findByRole('button', { name: 'Спробувати ще раз' })
  vi.spyOn(console, 'error').mockClear()
  world.use(http.get('*/api/*', ({ request }) => world.answer(request)))
  await userEvent.click(retry)
  expect(await card('Кременецька')).toBeDefined()
})

test('a card that comes late does not take the focus from whoever went on working', async () => {
  await show('/board?q=косто')
  await card('Костопільська')
  wantFocus(idOf('Кременецька') ?? '')
  await userEvent.click(screen.getByRole('button', { name: 'Скинути' }))
  await card('Кременецька')
  expect(document.activeElement?.textContent).not.toBe('Кременецька')
})
