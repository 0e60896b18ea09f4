import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { Button } from './button.tsx'

test('a disabled button can be reached, tells why, and neither acts nor sends its form', async () => {
  const onClick = vi.fn<() => void>()
  const onSubmit = vi.fn<() => void>()
  render(
    <form onSubmit={onSubmit}>
      <Button type="submit" disabled reason="Ваша роль цього не дозволяє" onClick={onClick}>
        Зберегти
      </Button>
    </form>,
  )
  await userEvent.tab()
  const button = screen.getByRole('button', { name: 'Зберегти', description: 'Ваша роль цього не дозволяє' })
  expect(document.activeElement).toBe(button)
  await userEvent.keyboard('{Enter}')
  expect(onClick).not.toHaveBeenCalled()
  expect(onSubmit).not.toHaveBeenCalled()
})

test('a button at work takes no second press', async () => {
  const onClick = vi.fn<() => void>()
  render(
    <Button pending onClick={onClick}>
      Зберегти
    </Button>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Зберегти' }))
  expect(onClick).not.toHaveBeenCalled()
  expect(screen.getByRole('button').getAttribute('aria-busy')).toBe('true')
})
