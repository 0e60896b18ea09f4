import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { setShortcuts, usePreferences } from '#stores/preferences.ts'
import { ShortcutPage } from './shortcut-page.tsx'

test('each row tells the keys and what they do', () => {
  render(<ShortcutPage shortcuts={[{ keys: ['Space'], text: 'shortcut.grab' }]} />)
  const row = screen.getByRole('row', { name: /Узяти картку/ })
  expect(within(row).getByText('Пробіл')).toBeDefined()
})

test('the keys can be switched off for this device', async () => {
  setShortcuts(true)
  render(<ShortcutPage shortcuts={[]} />)
  await userEvent.click(screen.getByRole('checkbox', { name: 'Клавіатурні скорочення ввімкнено' }))
  expect(usePreferences.getState().shortcuts).toBe(false)
})
