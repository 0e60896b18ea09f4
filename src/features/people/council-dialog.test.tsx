import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, useLocation } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { queryClient } from '#api/client.ts'
import { startWorld } from '#mocks/node.ts'
import { usePreferences } from '#stores/preferences.ts'
import { CouncilDialog } from './council-dialog.tsx'

type World = Awaited<ReturnType<typeof startWorld>>
let world: World
const handleClose = vi.fn<() => void>()

function Address() {
  const { pathname, search } = useLocation()
  return <p data-testid="address">{pathname + search}</p>
}

function show(start: 'people' | 'preferences' = 'people') {
  render(
    <QueryClientProvider client={queryClient}>
      <MemoryRouter initialEntries={['/board?side=partner']}>
        <Address />
        <CouncilDialog onClose={handleClose} start={start} />
      </MemoryRouter>
    </QueryClientProvider>,
  )
}

const councils = () => screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)

beforeEach(async () => {
  handleClose.mockClear()
  world = await startWorld({ world: 'cases' })
})

afterEach(async () => {
  queryClient.clear()
  await world.stop()
})

test('the person is told that there are no accounts, and who they are now', async () => {
  show()
  expect(screen.getByText(/Облікових записів ще немає/)).toBeDefined()
  expect(await screen.findByRole('button', { name: 'Координатор, Південна', current: true })).toBeDefined()
})

test.each(["кам'янська", 'Кам’янська', 'КАМ’ЯН', 'kamianska'])('%s finds Кам’янська', async (typed) => {
  show()
  await screen.findByRole('button', { name: 'Координатор, Південна' })
  await userEvent.type(screen.getByRole('searchbox', { name: 'Знайти громаду' }), typed)
  expect(councils()).toEqual([expect.stringMatching(/^Кам’янська/)])
})

test('councils stand in the order of the Ukrainian alphabet', async () => {
  show()
  await screen.findByRole('button', { name: 'Координатор, Південна' })
  const names = councils().map((text) => text?.split(' ')[0] ?? '')
  expect(names[0]).toBe('Південна')
  const others = names.slice(1)
  expect(others).toEqual(others.toSorted(new Intl.Collator('uk').compare))
})

test('whoever is chosen works from then on, on a board without filters', async () => {
  show()
  await userEvent.click(await screen.findByRole('button', { name: /Голова.*Південна/ }))
  await waitFor(() => expect(screen.getByTestId('address').textContent).toBe('/board'))
  expect(handleClose).toHaveBeenCalledOnce()
  expect(world.person()).toBe(await world.personOf('head'))
})

test('a refused choice is told and the dialog stays', async () => {
  show()
  const head = await screen.findByRole('button', { name: /Голова.*Південна/ })
  world.faults.set({ failure: '500' })
  await userEvent.click(head)
  expect((await screen.findByRole('alert')).textContent).toMatch(/На сервері сталася помилка/)
  expect(handleClose).not.toHaveBeenCalled()
})

test('the language, the density and the keys can be set', async () => {
  show('preferences')
  await userEvent.click(screen.getByRole('radio', { name: 'Щільно' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Клавіатурні скорочення' }))
  expect(usePreferences.getState()).toMatchObject({ density: 'compact', shortcuts: false })
  await userEvent.click(screen.getByRole('radio', { name: 'English' }))
  expect(await screen.findByRole('dialog', { name: 'Settings and people' })).toBeDefined()
})
