import { renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useTitle } from './use-title.ts'

test('the tab says which page is shown, and nothing but the product once it is left', () => {
  const { rerender, unmount } = renderHook(({ title }) => useTitle(title), {
    initialProps: { title: 'Дошка: Південна' },
  })
  expect(document.title).toBe('Дошка: Південна · Пліч')
  rerender({ title: 'Кременецька' })
  expect(document.title).toBe('Кременецька · Пліч')
  unmount()
  expect(document.title).toBe('Пліч')
})
