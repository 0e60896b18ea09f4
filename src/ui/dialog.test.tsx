import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { Dialog } from './dialog.tsx'
import { Toasts } from './toasts.tsx'

function Page() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Відкрити
      </button>
      {open && (
        <Dialog title="Візит" description="Потрібна дата" onClose={() => setOpen(false)}>
          <input aria-label="Дата" data-autofocus />
        </Dialog>
      )}
      <Toasts notices={[{ id: '1', tone: 'status', text: 'Збережено' }]} onDismiss={() => {}} />
    </>
  )
}

const opener = () => screen.getByRole('button', { name: 'Відкрити' })

test('a dialog is named by its title and begins at the field that waits for an answer', async () => {
  render(<Page />)
  await userEvent.click(opener())
  expect(screen.getByRole('dialog', { name: 'Візит', description: 'Потрібна дата' })).toBeDefined()
  expect(document.activeElement).toBe(screen.getByLabelText('Дата'))
})

test.each([
  ['Esc', () => userEvent.keyboard('{Escape}')],
  ['the cross', () => userEvent.click(screen.getByRole('button', { name: 'Закрити' }))],
  ['a press on the backdrop', () => userEvent.click(screen.getByRole('dialog'))],
])('%s closes it and gives focus back', async (_way, close) => {
  render(<Page />)
  await userEvent.click(opener())
  await close()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(opener())
})

test('messages come along into the dialog, where they can be heard and pressed', async () => {
  render(<Page />)
  await userEvent.click(opener())
  expect(screen.getByRole('dialog').contains(screen.getByRole('status'))).toBe(true)
  await userEvent.keyboard('{Escape}')
  expect(screen.getByRole('status').textContent).toContain('Збережено')
})
