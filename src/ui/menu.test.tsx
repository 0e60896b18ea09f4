import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { Menu } from './menu.tsx'

function show() {
  const onSelect = vi.fn<(id: string) => void>()
  render(
    <>
      <Menu
        label="Перемістити"
        trigger={(props) => (
          <button type="button" {...props}>
            Дії
          </button>
        )}
        items={() => [
          { id: 'contact', label: 'Контакт', hint: 'потрібна причина', onSelect: () => onSelect('contact') },
          { id: 'visit', label: 'Візит', disabled: true, reason: 'картка вже тут', onSelect: () => onSelect('visit') },
          { id: 'appeal', label: 'Звернення', onSelect: () => onSelect('appeal') },
        ]}
      />
      <button type="button">Далі</button>
    </>,
  )
  return { onSelect, trigger: screen.getByRole('button', { name: 'Дії' }) }
}

const entry = (name: string) => screen.getByRole('menuitem', { name })

test('a closed menu leaves nothing but its button in the document', () => {
  show()
  expect(screen.queryByRole('menu')).toBeNull()
})

test('an entry is named by its label alone and described by its hint', async () => {
  const { trigger } = show()
  await userEvent.click(trigger)
  const first = screen.getByRole('menuitem', { name: 'Контакт', description: 'потрібна причина' })
  expect(document.activeElement).toBe(first)
})

test('arrows go round, Home and End go to the ends', async () => {
  const { trigger } = show()
  trigger.focus()
  await userEvent.keyboard('{ArrowUp}')
  expect(document.activeElement).toBe(entry('Звернення'))
  await userEvent.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(entry('Контакт'))
  await userEvent.keyboard('{End}')
  expect(document.activeElement).toBe(entry('Звернення'))
  await userEvent.keyboard('{Home}')
  expect(document.activeElement).toBe(entry('Контакт'))
})

test('typing the beginning of a label goes to it', async () => {
  const { trigger } = show()
  await userEvent.click(trigger)
  await userEvent.keyboard('зв')
  expect(document.activeElement).toBe(entry('Звернення'))
})

test('choosing closes the menu and gives focus back before the work begins', async () => {
  const { trigger, onSelect } = show()
  onSelect.mockImplementation(() => expect(document.activeElement).toBe(trigger))
  await userEvent.click(trigger)
  await userEvent.keyboard('{End}{Enter}')
  expect(onSelect).toHaveBeenCalledExactlyOnceWith('appeal')
  expect(screen.queryByRole('menu')).toBeNull()
})

test('a disabled entry can be reached and tells why, and does nothing', async () => {
  const { trigger, onSelect } = show()
  await userEvent.click(trigger)
  await userEvent.click(screen.getByRole('menuitem', { name: 'Візит', description: 'картка вже тут' }))
  expect(onSelect).not.toHaveBeenCalled()
})

test('Esc goes back to the button, Tab goes on from it, a press elsewhere just closes', async () => {
  const { trigger } = show()
  await userEvent.click(trigger)
  await userEvent.keyboard('{Escape}')
  expect(document.activeElement).toBe(trigger)
  await userEvent.keyboard('{ArrowDown}')
  await userEvent.tab()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Далі' }))
  await userEvent.click(trigger)
  await userEvent.click(document.body)
  expect(screen.queryByRole('menu')).toBeNull()
})
