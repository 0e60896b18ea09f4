import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { Suspense } from 'react'
import { MemoryRouter, Route, Routes, useLocation } from 'react-router'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { boardQuery } from '#api/board.ts'
import { queryClient } from '#api/client.ts'
import { startWorld } from '#mocks/node.ts'
import { useWantedFocus } from '#stores/focus.ts'
import { useNotices } from '#stores/notices.ts'
import { Component as AddPage } from './add-page.tsx'

type World = Awaited<ReturnType<typeof startWorld>>
let world: World

function Address() {
  const { pathname, search } = useLocation()
  return <p data-testid="address">{pathname + search}</p>
}

function show() {
  return render(
    <QueryClientProvider client={queryClient}>
      <MemoryRouter initialEntries={['/partnerships/new?side=partner']}>
        <Address />
        <Suspense>
          <Routes>
            <Route path="/partnerships/new" element={<AddPage />} />
            <Route path="*" element={null} />
          </Routes>
        </Suspense>
      </MemoryRouter>
    </QueryClientProvider>,
  )
}

const community = () => screen.findByRole('combobox', { name: 'Друга громада' })
const save = () => userEvent.click(screen.getByRole('button', { name: 'Додати' }))
const address = () => screen.getByTestId('address').textContent

async function choose(typed: string, full: RegExp) {
  const box = await community()
  await userEvent.clear(box)
  await userEvent.type(box, typed)
  await userEvent.click(await screen.findByRole('option', { name: full }))
}

async function names(): Promise<string[]> {
  const board = await queryClient.fetchQuery({ ...boardQuery, staleTime: 0 })
  return board.cards.map((card) => card.name)
}

beforeEach(async () => {
  world = await startWorld()
})

afterEach(async () => {
  queryClient.clear()
  useNotices.setState({ notices: [] })
  await world.stop()
})

test('a coordinator adds a community and comes back to the board as it was filtered', async () => {
  show()
  await choose('Сквира', /^Сквирська/)
  await userEvent.type(screen.getByLabelText('Що зробити'), 'Зателефонувати')
  await save()
  await waitFor(() => expect(address()).toBe('/board?side=partner'))
  const [card] = (await queryClient.fetchQuery(boardQuery)).cards.filter((one) => one.name === 'Сквирська')
  expect(card).toMatchObject({ side: 'partner', stage: 'contact', stepWhat: 'Зателефонувати' })
  expect(useNotices.getState().notices[0]?.text).toBe('Додано: Сквирська')
  expect(useWantedFocus.getState().wanted?.card).toBe(card?.id)
  expect(localStorage.getItem('plich.draft.new-partnership.UA63120190000093717')).toBeNull()
})

test('namesakes are told apart, and nothing is chosen for the person', async () => {
  show()
  const box = await community()
  await userEvent.type(box, 'Олександрівська')
  expect(await screen.findByRole('option', { name: /Миколаївська обл\. · Вознесенський р-н/ })).toBeDefined()
  expect(screen.getByRole('option', { name: /Донецька обл\. · Краматорський р-н/ })).toBeDefined()
  expect(screen.queryByRole('option', { selected: true, name: /Олександрівська/ })).toBeNull()
  await userEvent.keyboard('{Enter}{Escape}')
  await save()
  expect(await screen.findByText('Оберіть громаду з реєстру')).toBeDefined()
  expect(document.activeElement).toBe(box)
})

test('a former name that was typed is shown beside today’s', async () => {
  show()
  await userEvent.type(await community(), 'Красноградська')
  expect(await screen.findByRole('option', { name: /^Берестинська.*колишня назва — Красноградська/ })).toBeDefined()
})

test('the arrows and Enter choose, and the first Esc closes only the list', async () => {
  show()
  const box = await community()
  await userEvent.type(box, 'Сквира')
  await screen.findByRole('option', { name: /^Сквирська/ })
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('option', { name: /^Сквирська/ })).toBeNull()
  await userEvent.keyboard('{ArrowDown}')
  await screen.findByRole('option', { name: /^Сквирська/ })
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(screen.getByRole('combobox', { name: 'Друга громада', description: /Київська обл/ })).toHaveProperty(
    'value',
    'Сквирська',
  )
})

test('a pair that is open already is refused beside the field, with a link to it', async () => {
  show()
  await choose('Костопіль', /^Костопільська/)
  await save()
  const link = await screen.findByRole('link', { name: 'Відкрити це партнерство' })
  expect(link.getAttribute('href')).toMatch(/^\/partnerships\/[0-9a-f-]{36}$/)
  expect((await community()).getAttribute('aria-invalid')).toBe('true')
})

test('what was typed survives a reload and can be given up', async () => {
  const { unmount } = show()
  await choose('Сквира', /^Сквирська/)
  await userEvent.type(screen.getByLabelText('Що зробити'), 'Написати')
  unmount()
  show()
  expect(await community()).toHaveProperty('value', 'Сквирська')
  expect(screen.getByLabelText('Що зробити')).toHaveProperty('value', 'Написати')
  await userEvent.click(screen.getByRole('button', { name: 'Відкинути' }))
  expect(await community()).toHaveProperty('value', '')
})

test('an answer that is lost and a reload do not make two partnerships', async () => {
  const { unmount } = show()
  await choose('Сквира', /^Сквирська/)
  world.faults.set({ failure: 'lost-answer' })
  await save()
  const alert = await screen.findByRole('alert', {}, { timeout: 5000 })
  expect(within(alert).getByRole('button', { name: 'Спробувати ще раз' })).toBeDefined()
  unmount()
  world.faults.clear()
  show()
  await community()
  await save()
  await waitFor(() => expect(address()).toBe('/board?side=partner'))
  expect((await names()).filter((name) => name === 'Сквирська')).toHaveLength(1)
})

test('changes after a saved try whose answer was lost are not made silently', async () => {
  show()
  await choose('Сквира', /^Сквирська/)
  world.faults.set({ failure: 'lost-answer' })
  await save()
  await screen.findByRole('alert', {}, { timeout: 5000 })
  world.faults.clear()
  await userEvent.type(screen.getByLabelText('Що зробити'), 'Інше')
  await save()
  expect(await screen.findByText(/Попередню спробу вже збережено/)).toBeDefined()
  expect(screen.getByRole('link', { name: 'Відкрити збережене' })).toBeDefined()
})

test('a double press sends one request', async () => {
  let sent = 0
  world.use(
    http.post('*/api/partnerships', async ({ request }) => {
      sent += 1
      return world.answer(request)
    }),
  )
  show()
  await choose('Сквира', /^Сквирська/)
  await userEvent.dblClick(screen.getByRole('button', { name: 'Додати' }))
  await waitFor(() => expect(address()).toBe('/board?side=partner'))
  expect(sent).toBe(1)
})

test('whoever closes the form while it is being saved is told when it fails', async () => {
  show()
  await choose('Сквира', /^Сквирська/)
  world.faults.set({ failure: '500', latency: 300 })
  await save()
  await userEvent.keyboard('{Escape}')
  expect(address()).toBe('/board?side=partner')
  await waitFor(() => expect(useNotices.getState().notices[0]?.text).toBe('Не додано: Сквирська'))
  expect(useNotices.getState().notices[0]).toMatchObject({ tone: 'alert', action: { label: 'До форми' } })
})

test('problems of fields stand beside their fields', async () => {
  world.use(
    http.post('*/api/partnerships', () =>
      HttpResponse.json(
        { code: 'invalid', errors: [{ field: 'stepWhat', code: 'too-long', limit: 300 }] },
        { status: 422, headers: { 'content-type': 'application/problem+json' } },
      ),
    ),
  )
  show()
  await choose('Сквира', /^Сквирська/)
  await save()
  expect(await screen.findByText('Не більше ніж 300 символів')).toBeDefined()
  expect(document.activeElement).toBe(screen.getByLabelText('Що зробити'))
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a day without a deed is asked about instead of being dropped', async () => {
  show()
  await choose('Сквира', /^Сквирська/)
  await userEvent.type(screen.getByLabelText('До якого дня'), '2026-12-01')
  await save()
  expect(await screen.findByText('Заповніть це поле')).toBeDefined()
  expect(document.activeElement).toBe(screen.getByLabelText('Що зробити'))
})

test('where nothing tells the usual side, the person is asked for it', async () => {
  await world.stop()
  world = await startWorld({ world: 'empty' })
  show()
  await choose('Сквира', /^Сквирська/)
  await save()
  expect(await screen.findByText('Оберіть, хто є ким у цій парі')).toBeDefined()
  await userEvent.click(screen.getByRole('radio', { name: /^громада-форпост/ }))
  await save()
  await waitFor(() => expect(address()).toBe('/board?side=partner'))
  expect((await queryClient.fetchQuery(boardQuery)).cards[0]).toMatchObject({ name: 'Сквирська', side: 'outpost' })
})

test('a reviewer is told why there is no form', async () => {
  world.choosePerson(await world.personOf('reviewer'))
  show()
  expect(await screen.findByText('Додавати партнерства може не кожна роль')).toBeDefined()
  expect(screen.queryByRole('combobox')).toBeNull()
})
