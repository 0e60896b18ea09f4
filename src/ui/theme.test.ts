import { expect, test } from 'vitest'
import { setTheme, startTheme, theme } from './theme.ts'

const shown = () => document.documentElement.dataset.theme

test('a chosen theme is shown and remembered, and the system takes over again when asked to', () => {
  startTheme()
  expect(theme()).toBe('system')
  expect(shown()).toBeUndefined()
  setTheme('dark')
  expect(shown()).toBe('dark')
  expect(localStorage.getItem('plich.theme')).toBe('dark')
  setTheme('system')
  expect(shown()).toBeUndefined()
})
