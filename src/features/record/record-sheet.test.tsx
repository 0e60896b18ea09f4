import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { meQuery } from '#api/me.ts'
import type { Stage } from '#domain/stage.ts'
import { startWorld } from '#mocks/node.ts'
import { useNotices } from '#stores/notices.ts'
import { RecordSheet } from './record-sheet.tsx'

type World = Awaited<ReturnType<typeof startWorld>>
let world: World
let id: string

beforeEach(async () => {
  world = await startWorld()
  useNotices.setState({ notices: [] })
  const board = await (await fetch('/api/board')).json()
  id = board.cards.id[board.cards.name.indexOf('Костопільська')]
})
afterEach(() => world.stop())

async function show(onMove: (to: Stage) => void = () => {}, { onClose = () => {}, heading = 'Історія' } = {}) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } })
  const me = await client.fetchQuery(meQuery)
  const shown = render(
    <QueryClientProvider client={client}>
      <RecordSheet id={id} me={me} name="Костопільська" today="2026-11-22" onMove={onMove} onClose={onClose} />
    </QueryClientProvider>,
  )
  await screen.findByRole('heading', { name: heading })
  return shown
}

const record = async () => (await fetch(`/api/partnerships/${id}`)).json()

/** A change by somebody else of the same council, while the record stands open here. */
async function elsewhere(method: string, path: string, body: unknown) {
  const me = world.person()
  world.choosePerson(await world.personOf('head'))
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': crypto.randomUUID(),
    'if-match': `"${(await record()).version}"`,
  }
  const answer = await fetch(`/api/partnerships/${id}${path}`, { method, headers, body: JSON.stringify(body) })
  world.choosePerson(me)
  expect(answer.ok).toBe(true)
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))

async function typeStep(what: string) {
  await press(/Додати крок|Змінити наступний крок/)
  const field = screen.getByRole('textbox', { name: 'Що зробити' })
  await userEvent.clear(field)
  await userEvent.type(field, what)
}

test('the record says what is proven, what is a gap and why', async () => {
  await show()
  expect(screen.getByRole('button', { name: /^Звернення/, current: 'step' })).toBeDefined()
  expect(screen.getByText('Прогалина: Візит.').parentElement).toHaveProperty(
    'textContent',
    'Прогалина: Візит. Бракує: дата візиту. Причина: «Звернення надіслано без попереднього візиту».',
  )
  expect(screen.getByText('Зразок: за відкритими джерелами')).toBeDefined()
  expect(screen.getByRole('dialog', { name: 'Південна ⇄ Костопільська' })).toBeDefined()
  expect((await screen.findAllByText('Пліч: зразок')).length).toBeGreaterThan(0)
})

test('a reviewer reads everything, and every control says why it is off', async () => {
  world.choosePerson(await world.personOf('reviewer'))
  await show()
  const reason = 'Перевіряючий переглядає записи, але не змінює їх.'
  for (const name of [
    'Додати крок',
    'Додати звернення',
    'Змінити: Про партнерство',
    'Призупинити',
    'Далі: Меморандум',
  ]) {
    const button = screen.getByRole('button', { name, description: reason })
    expect(button.getAttribute('aria-disabled')).toBe('true')
  }
  await press('Додати крок')
  expect(screen.queryByRole('textbox')).toBeNull()
})

test('a step is set, done, and the next one is asked for', async () => {
  await show()
  await typeStep('Надіслати перелік потреб')
  await press('Зберегти')
  expect(await screen.findByText('Надіслати перелік потреб', { selector: 'p' })).toBeDefined()
  await press('Виконано')
  expect(await screen.findByRole('textbox', { name: 'Що зробити' })).toHaveProperty('value', '')
  expect((await record()).stepWhat).toBeNull()
})

test('an empty step is refused beside its field, before anything is sent', async () => {
  await show()
  await press('Додати крок')
  await press('Зберегти')
  const field = await screen.findByRole('textbox', { name: 'Що зробити', description: /Заповніть це поле/ })
  expect(document.activeElement).toBe(field)
})

test('a change of somebody else to other fields is kept, and said', async () => {
  await show()
  await press('Змінити: Про партнерство')
  await userEvent.click(screen.getByRole('checkbox', { name: 'Культура' }))
  await elsewhere('PATCH', '', { wave: 2 })
  await press('Зберегти')
  await waitFor(() => expect(useNotices.getState().notices[0]?.text).toMatch(/^Збережено. Тим часом/))
  const { wave, directions } = await record()
  expect({ wave, directions }).toEqual({ wave: 2, directions: ['culture'] })
})

test('two people in one field: the person chooses, and the choice is what is saved', async () => {
  await show()
  await typeStep('Мій крок')
  await elsewhere('PUT', '/next-step', { what: 'Їхній крок', due: '2026-12-01' })
  await press('Зберегти')
  const choice = await screen.findByRole('dialog', { name: 'Дві версії' })
  expect((await record()).stepWhat).toBe('Їхній крок')
  const save = within(choice).getByRole('button', { name: 'Зберегти обране' })
  expect(save.getAttribute('aria-disabled')).toBe('true')
  await userEvent.click(within(choice).getByRole('radio', { name: /Ваша версія\s*Мій крок/ }))
  await userEvent.click(save)
  await waitFor(async () => expect((await record()).stepWhat).toBe('Мій крок'))
  expect((await record()).stepDue).toBe('2026-12-01')
})

test('their version chosen, nothing is written over it', async () => {
  await show()
  await typeStep('Мій крок')
  await elsewhere('PUT', '/next-step', { what: 'Їхній крок' })
  await press('Зберегти')
  const choice = await screen.findByRole('dialog', { name: 'Дві версії' })
  await userEvent.click(within(choice).getByRole('radio', { name: /Їхня версія/ }))
  await userEvent.click(within(choice).getByRole('button', { name: 'Зберегти обране' }))
  expect(await screen.findByText('Їхній крок', { selector: 'p' })).toBeDefined()
  expect((await record()).stepWhat).toBe('Їхній крок')
})

test('what was typed comes back after a reload, until it is discarded', async () => {
  const { unmount } = await show()
  await typeStep('Домовитися про зустріч')
  unmount()
  await show()
  expect(screen.getByRole('textbox', { name: 'Що зробити' })).toHaveProperty('value', 'Домовитися про зустріч')
  expect(screen.getByText('Відновлено незбережений текст')).toBeDefined()
  await press('Відкинути')
  expect(screen.getByRole('textbox', { name: 'Що зробити' })).toHaveProperty('value', '')
})

test('a restored text does not bring back what others have changed since', async () => {
  const { unmount } = await show()
  await press('Змінити: Про партнерство')
  await userEvent.click(screen.getByRole('checkbox', { name: 'Культура' }))
  unmount()
  await elsewhere('PATCH', '', { wave: 3 })
  await show()
  await press('Зберегти')
  await waitFor(async () => expect((await record()).directions).toEqual(['culture']))
  expect((await record()).wave).toBe(3)
})

test('a failed save loses nothing, and the retry with the same key does it once', async () => {
  await show()
  await typeStep('Надіслати лист')
  world.faults.set({ failure: 'lost-answer', next: 1 })
  await press('Зберегти')
  const alert = await screen.findByText(/Немає зв’язку із сервером/)
  expect(screen.getByRole('textbox', { name: 'Що зробити' })).toHaveProperty('value', 'Надіслати лист')
  expect(alert).toBeDefined()
  await press('Спробувати ще раз')
  expect(await screen.findByText('Надіслати лист', { selector: 'p' })).toBeDefined()
  const { items } = await (await fetch(`/api/partnerships/${id}/activity`)).json()
  expect(items.filter((line: { kind: string }) => line.kind === 'step-set')).toHaveLength(1)
})

test('two quick presses save once', async () => {
  await show()
  const keys: (string | null)[] = []
  world.use(
    http.put('*/api/partnerships/*', ({ request }) => {
      keys.push(request.headers.get('idempotency-key'))
    }),
  )
  await typeStep('Надіслати лист')
  await userEvent.dblClick(screen.getByRole('button', { name: 'Зберегти' }))
  await screen.findByText('Надіслати лист', { selector: 'p' })
  expect(keys).toHaveLength(1)
})

test('a refusal of one field is told beside it', async () => {
  await show()
  world.use(
    http.put('*/api/partnerships/*', () =>
      HttpResponse.json({ code: 'invalid', errors: [{ field: 'due', code: 'date' }] }, { status: 422 }),
    ),
  )
  await typeStep('Надіслати лист')
  await press('Зберегти')
  expect(await screen.findByLabelText('До якого дня')).toHaveProperty('ariaInvalid', 'true')
})

test('evidence added closes its gap, and the history tells it field by field', async () => {
  await show()
  await userEvent.click(screen.getAllByRole('button', { name: 'Додати відомості' })[0] ?? document.body)
  const form = screen.getByRole('form', { name: 'Додати візит' })
  await userEvent.type(within(form).getByLabelText('Дата візиту'), '2025-06-10')
  await userEvent.click(within(form).getByRole('button', { name: 'Зберегти' }))
  await waitFor(() => expect(screen.queryByText('Прогалина: Візит.')).toBeNull())
  const history = screen.getByRole('region', { name: 'Історія' })
  expect(await within(history).findByText(/Внесено: візит/)).toBeDefined()
  expect(within(history).getByText('10.06.2025')).toBeDefined()
})

test('a missing fact leads to its field in the record that lacks it, and focus stays with that record', async () => {
  await show()
  await press('Додати: дата листа')
  const form = screen.getByRole('form', { name: 'Змінити звернення' })
  expect(document.activeElement).toBe(within(form).getByLabelText('Дата листа'))
  await userEvent.type(within(form).getByLabelText('Дата листа'), '2025-06-12')
  await userEvent.click(within(form).getByRole('button', { name: 'Зберегти' }))
  const edit = await screen.findByRole('button', { name: 'Змінити: Номер невідомий, 12.06.2025' })
  expect(document.activeElement).toBe(edit)
  expect((await record()).appeals).toHaveLength(1)
})

test('papers out of order warn and do not block', async () => {
  await show()
  await press(/^Меморандум/)
  await press('Додати меморандум')
  await userEvent.type(screen.getByLabelText('Дата підписання'), '2025-04-08')
  await userEvent.type(screen.getByLabelText('Рішення форпосту, дата'), '2025-04-10')
  expect(screen.getByText(/Підписано раніше за рішення/)).toBeDefined()
  await press('Зберегти')
  await waitFor(async () => expect((await record()).memoranda).toHaveLength(1))
})

test('a partnership is paused with a reason, says so, and is taken back from its history', async () => {
  await show()
  await press('Призупинити')
  const dialog = screen.getByRole('dialog', { name: 'Призупинити партнерство' })
  await userEvent.click(within(dialog).getByRole('button', { name: 'Призупинити' }))
  expect(await within(dialog).findByRole('textbox', { description: /Заповніть/ })).toBeDefined()
  await userEvent.type(within(dialog).getByRole('textbox'), 'Евакуація громади')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Призупинити' }))
  expect(await screen.findByText('Партнерство призупинене.')).toBeDefined()
  await userEvent.click(await screen.findByRole('button', { name: 'Скасувати дію' }))
  await waitFor(() => expect(screen.queryByText('Партнерство призупинене.')).toBeNull())
  expect((await record()).state).toBe('open')
})

test('contacts are added, removed, and taken back', async () => {
  await show()
  await press('Додати контакт: Костопільська')
  await userEvent.type(screen.getByRole('textbox', { name: 'Ім’я та прізвище' }), 'Ганна КОВАЛЬ')
  await userEvent.type(screen.getByRole('textbox', { name: 'Електронна пошта' }), 'немає')
  await press('Зберегти')
  expect(await screen.findByRole('textbox', { name: 'Електронна пошта', description: /Перевірте/ })).toBeDefined()
  await userEvent.clear(screen.getByRole('textbox', { name: 'Електронна пошта' }))
  await press('Зберегти')
  expect(await screen.findByText('Ганна КОВАЛЬ', { selector: 'li strong' })).toBeDefined()
  await press('Видалити: Ганна КОВАЛЬ')
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Видалити: Ганна КОВАЛЬ' })).toBeNull())
  useNotices.getState().notices[0]?.action?.onAct()
  expect(await screen.findByRole('button', { name: 'Видалити: Ганна КОВАЛЬ' })).toBeDefined()
})

test('an address of no record says so and leads back to the board', async () => {
  const onClose = vi.fn<() => void>()
  id = '01890000-0000-7000-8000-000000000000'
  await show(() => {}, { onClose, heading: 'Такого партнерства немає' })
  await press('На дошку')
  expect(onClose).toHaveBeenCalledOnce()
})

test('a record that could not be read says so, and comes when it is asked for again', async () => {
  const refuse = () => HttpResponse.json({ code: 'unavailable' }, { status: 503 })
  world.use(http.get('*/api/partnerships/:id', refuse, { once: true }))
  await show(() => {}, { heading: 'Запис не вдалося показати' })
  await press('Спробувати ще раз')
  expect(await screen.findByRole('heading', { name: 'Історія' })).toBeDefined()
})
