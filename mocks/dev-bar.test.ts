import { fireEvent, within } from '@testing-library/dom'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { personas } from '#domain/contract/api.ts'
import { openSqlite } from '#server/db/sqlite.ts'
import { personChanged, showDevBar } from './dev-bar.ts'
import { type MockedWorld, makeWorld } from './world.ts'

let world: MockedWorld

beforeEach(async () => {
  world = await makeWorld({ world: 'first', db: openSqlite(':memory:') })
  document.documentElement.lang = 'uk'
  showDevBar(world)
})
afterEach(async () => {
  document.querySelector('plich-dev-bar')?.remove()
  await world.db.destroy()
})

function bar() {
  const inside = document.querySelector('plich-dev-bar')?.shadowRoot?.querySelector('aside')
  if (!inside) throw new Error('there is no bar')
  return within(inside)
}

test('the bar begins as a pill, opens, closes with Esc, and comes back as it was left', async () => {
  const pill = bar().getByText('Пробний світ')
  expect(pill.ariaExpanded).toBe('false')
  await userEvent.click(pill)
  expect(pill.ariaExpanded).toBe('true')
  expect(localStorage.getItem('plich.mock.bar')).toBe('open')
  await userEvent.keyboard('{Escape}')
  expect(pill.ariaExpanded).toBe('false')
  expect(bar().queryByLabelText('Громада')).toBeNull()
  expect(localStorage.getItem('plich.mock.bar')).toBe('closed')
})

test('it says that data lives until the tab is reloaded, in the language of the page', async () => {
  await openBar()
  expect(bar().getByText('Дані живуть до перезавантаження вкладки.')).toBeTruthy()
  document.documentElement.lang = 'en'
  expect(await bar().findByText('Data lives until the tab is reloaded.')).toBeTruthy()
})

async function openBar(): Promise<void> {
  await userEvent.click(bar().getByText('Пробний світ'))
}

test('what is chosen there goes wrong on the wire, and the pill shows it', async () => {
  await openBar()
  await userEvent.selectOptions(bar().getByLabelText('Збій'), '500')
  await userEvent.selectOptions(bar().getByLabelText('Яких запитів стосується'), 'all')
  await userEvent.type(bar().getByLabelText('Скільки запитів не вдасться'), '2{Tab}')
  expect(world.faults.state()).toEqual({ latency: 0, failure: '500', scope: 'all', next: 2 })
  expect(bar().getByText('Пробний світ · увімкнено збої')).toBeTruthy()
  await userEvent.click(bar().getByText('Вимкнути збої'))
  expect(bar().getByText('Пробний світ')).toBeTruthy()
})

test('another person goes to work without a reload where the page takes it up', async () => {
  await openBar()
  const takeUp = vi.fn<(event: Event) => void>((event) => event.preventDefault())
  addEventListener(personChanged, takeUp, { once: true })
  const people = bar().getByLabelText('Людина')
  await vi.waitFor(() => expect(people.children.length).toBeGreaterThan(1))
  const head = await world.db.selectFrom('person').select('id').where('role', '=', 'head').executeTakeFirstOrThrow()
  await userEvent.selectOptions(people, head.id)
  expect(world.person()).toBe(head.id)
  expect(takeUp).toHaveBeenCalledOnce()
})

test('a council is found by its name, and its coordinator goes to work', async () => {
  await openBar()
  addEventListener(personChanged, (event) => event.preventDefault(), { once: true })
  const council = bar().getByLabelText('Громада')
  await vi.waitFor(() => expect(council).toHaveProperty('value', 'Південна, Харківська'))
  const answer = await world.app.request('/api/personas')
  const wanted = personas.parse(await answer.json()).items.find((one) => one.council.name !== 'Південна')
  fireEvent.input(council, { target: { value: `${wanted?.council.name}, ${wanted?.council.oblast}` } })
  expect(world.person()).toBe(wanted?.people[0]?.id)
})

test('the page does not hear what is typed in the bar', async () => {
  await openBar()
  const heard = vi.fn<() => void>()
  document.addEventListener('keydown', heard)
  await userEvent.type(bar().getByLabelText('Скільки запитів не вдасться'), '3')
  document.removeEventListener('keydown', heard)
  expect(heard).not.toHaveBeenCalled()
})
