import { act, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { setLost } from '#stores/line.ts'
import { LostLine } from './lost-line.tsx'

afterEach(() => {
  vi.restoreAllMocks()
  act(() => setLost(false))
})

test('without a network the line says that moves are kept, also when it was there before', () => {
  render(<LostLine />)
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  act(() => setLost(true))
  expect(screen.getByRole('region')).toHaveProperty(
    'textContent',
    expect.stringContaining('збережено на цьому пристрої'),
  )
})

test('a server that is silent although the network is there promises nothing that it cannot keep', () => {
  render(<LostLine />)
  act(() => setLost(true))
  expect(screen.getByRole('region').textContent).toContain('Сервер не відповідає')
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  act(() => setLost(true))
  expect(screen.getByRole('region').textContent).toContain('збережено на цьому пристрої')
})
