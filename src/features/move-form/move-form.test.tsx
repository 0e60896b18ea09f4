import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Board, boardQuery } from '#api/board.ts'
import type { Card } from '#domain/partnership.ts'
import type { Stage } from '#domain/stage.ts'
import { startWorld } from '#mocks/node.ts'
import { MoveForm } from './move-form.tsx'
import type { MoveParts } from './use-move-form.ts'

let world: Awaited<ReturnType<typeof startWorld>>
let board: Board
const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })

beforeEach(async () => {
  world = await startWorld()
  client.clear()
  board = await client.fetchQuery(boardQuery)
})
afterEach(() => world.stop())

function show(name: string, to: Stage, changes: Partial<Card> = {}) {
  const found = board.cards.find((one) => one.name === name)
  if (!found) throw new Error(`${name} is not on the board`)
  const card = { ...found, ...changes }
  const onMove = vi.fn<(parts: MoveParts) => void>()
  const onCancel = vi.fn<() => void>()
  const shown = render(
    <QueryClientProvider client={client}>
      <MoveForm asked={{ card, to, position: undefined }} onMove={onMove} onCancel={onCancel} />
    </QueryClientProvider>,
  )
  return { ...shown, card, onMove, onCancel }
}

const move = () => userEvent.click(screen.getByRole('button', { name: 'Перевести' }))

test('only what the target lacks is asked for, with focus in the first field', async () => {
  const { onMove } = show('Кременецька', 'appeal')
  expect(screen.getByRole('dialog', { name: 'Кременецька: Візит → Звернення' })).toBeDefined()
  expect(document.activeElement).toBe(screen.getByLabelText('Вихідний номер'))
  await userEvent.type(screen.getByLabelText('Вихідний номер'), '01-03/82')
  await userEvent.type(screen.getByLabelText('Дата листа'), '2025-07-01')
  await userEvent.type(screen.getByLabelText('Адресат'), 'Кременецька міська рада')
  await move()
  const fields = { number: '01-03/82', sentOn: '2025-07-01', addressee: 'Кременецька міська рада' }
  await waitFor(() =>
    expect(onMove).toHaveBeenCalledWith({
      reason: null,
      evidence: { kind: 'appeal', id: expect.any(String), fields },
    }),
  )
})

test('facts left out are named, and a reason can stand for them', async () => {
  const { onMove } = show('Кременецька', 'appeal')
  await userEvent.type(screen.getByLabelText('Вихідний номер'), '7')
  await move()
  expect(await screen.findByLabelText('Дата листа')).toHaveProperty('ariaInvalid', 'true')
  expect(document.activeElement).toBe(screen.getByLabelText('Дата листа'))
  expect(onMove).not.toHaveBeenCalled()
  await userEvent.type(screen.getByLabelText('Причина, якщо відомостей ще немає'), 'Лист готують')
  await move()
  await waitFor(() => expect(onMove).toHaveBeenCalledOnce())
  expect(onMove.mock.calls[0]?.[0]).toMatchObject({ reason: 'Лист готують', evidence: { fields: { number: '7' } } })
})

test('a skip is explained in any case', async () => {
  const { onMove } = show('Кременецька', 'memorandum')
  expect(screen.getByText(/^Пропущено: Звернення\./)).toBeDefined()
  await userEvent.selectOptions(screen.getByLabelText('Вид документа'), 'Договір')
  await userEvent.selectOptions(screen.getByLabelText('Стан'), 'Чернетка')
  await move()
  expect(await screen.findByRole('textbox', { name: 'Причина', description: /Заповніть це поле/ })).toBeDefined()
  expect(onMove).not.toHaveBeenCalled()
})

test('a step back asks for a reason alone', async () => {
  const { onMove } = show('Костопільська', 'contact')
  expect(screen.getAllByRole('textbox')).toHaveLength(1)
  await userEvent.type(screen.getByRole('textbox', { name: 'Причина' }), 'Помилка')
  await move()
  await waitFor(() => expect(onMove).toHaveBeenCalledWith({ reason: 'Помилка' }))
})

test('facts complete the record that lacks them instead of making a second one', async () => {
  const { card, onMove } = show('Кременецька', 'visit', { stage: 'contact', explained: [] })
  const { visits } = await (await fetch(`/api/partnerships/${card.id}`)).json()
  await userEvent.type(screen.getByLabelText('Дата візиту'), '2025-06-10')
  await move()
  const evidence = { kind: 'visit', id: visits[0].id, fields: { heldOn: '2025-06-10' } }
  await waitFor(() => expect(onMove).toHaveBeenCalledWith({ reason: null, evidence }))
})

test('what was typed for a move comes back, until it is discarded', async () => {
  const { unmount, onCancel } = show('Кременецька', 'appeal')
  await userEvent.type(screen.getByLabelText('Адресат'), 'Кременецька міська рада')
  await userEvent.keyboard('{Escape}')
  expect(onCancel).toHaveBeenCalledOnce()
  unmount()
  show('Кременецька', 'appeal')
  expect(screen.getByLabelText('Адресат')).toHaveProperty('value', 'Кременецька міська рада')
  await userEvent.click(screen.getByRole('button', { name: 'Відкинути' }))
  expect(screen.getByLabelText('Адресат')).toHaveProperty('value', '')
})

test('a fact that is too long is refused beside its field', async () => {
  const { onMove } = show('Кременецька', 'appeal')
  await userEvent.type(screen.getByLabelText('Вихідний номер'), 'я'.repeat(61))
  await userEvent.type(screen.getByLabelText('Дата листа'), '2025-07-01')
  await userEvent.type(screen.getByLabelText('Адресат'), 'Рада')
  await move()
  expect(await screen.findByText('Не більше ніж 60 символів')).toBeDefined()
  expect(onMove).not.toHaveBeenCalled()
})

test('a move with its first facts can be made without a line', async () => {
  const { onMove } = show('Кременецька', 'appeal')
  world.faults.set({ failure: 'offline', scope: 'all' })
  await userEvent.type(screen.getByLabelText('Вихідний номер'), '7')
  await userEvent.type(screen.getByLabelText('Дата листа'), '2025-07-01')
  await userEvent.type(screen.getByLabelText('Адресат'), 'Рада')
  await move()
  await waitFor(() => expect(onMove).toHaveBeenCalledOnce())
})

test('facts that may complete a record wait until it can be read, and stay typed', async () => {
  const { onMove } = show('Кременецька', 'visit', { stage: 'contact', explained: [] })
  world.faults.set({ failure: 'offline', scope: 'all', next: 1 })
  await userEvent.type(screen.getByLabelText('Дата візиту'), '2025-06-10')
  await move()
  expect(await screen.findByText(/Немає зв’язку із сервером/)).toBeDefined()
  expect(screen.getByLabelText('Дата візиту')).toHaveProperty('value', '2025-06-10')
  await userEvent.click(screen.getByRole('button', { name: 'Спробувати ще раз' }))
  await waitFor(() => expect(onMove).toHaveBeenCalledOnce())
})
