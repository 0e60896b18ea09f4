import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { announce } from './announcer.tsx'
import { type Notice, Toasts } from './toasts.tsx'

const done: Notice = { id: 'done', tone: 'status', text: 'Збережено' }
const failed: Notice = { id: 'failed', tone: 'alert', text: 'Не збережено' }
const long = 60_000

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

function show(...notices: Notice[]) {
  const onDismiss = vi.fn<(id: string) => void>()
  render(<Toasts notices={notices} onDismiss={onDismiss} />)
  return onDismiss
}

test('both live regions are there before anything is said', () => {
  show()
  expect(screen.getByRole('status').textContent).toBe('')
  expect(screen.getByRole('alert').textContent).toBe('')
})

test('what was done goes by itself, what failed stays', () => {
  const onDismiss = show(done, failed)
  vi.advanceTimersByTime(long)
  expect(onDismiss).toHaveBeenCalledExactlyOnceWith('done')
  expect(screen.getByRole('alert').textContent).toContain('Не збережено')
})

test('a message does not go while somebody points at it', () => {
  const onDismiss = show(done)
  fireEvent.pointerEnter(screen.getByText('Збережено'))
  vi.advanceTimersByTime(long)
  expect(onDismiss).not.toHaveBeenCalled()
  fireEvent.pointerLeave(screen.getByText('Збережено'))
  vi.advanceTimersByTime(long)
  expect(onDismiss).toHaveBeenCalledExactlyOnceWith('done')
})

test('acting on a message takes it away', () => {
  const onAct = vi.fn<() => void>()
  const onDismiss = show({ ...done, action: { label: 'Скасувати', onAct } })
  fireEvent.click(screen.getByRole('button', { name: 'Скасувати' }))
  expect(onAct).toHaveBeenCalledOnce()
  expect(onDismiss).toHaveBeenCalledExactlyOnceWith('done')
})

test('announcements are spoken by the same status region', () => {
  show()
  act(() => announce('Картку взято'))
  expect(screen.getByRole('status').textContent).toBe('Картку взято')
})
