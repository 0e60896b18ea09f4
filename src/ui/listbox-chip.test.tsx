import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { ChoiceChip } from './listbox-chip.tsx'

const oblasts = ['Вінницька', 'Волинська', 'Київська'].map((label) => ({ value: label, label }))

function Filter({ multiple = false }: { multiple?: boolean }) {
  const [value, setValue] = useState<string[]>([])
  return (
    <ChoiceChip label="Область" options={oblasts} value={value} onChange={setValue} multiple={multiple} searchable />
  )
}

const chip = (name: string) => screen.getByRole('button', { name })

test('the chip tells what is chosen, then how many', async () => {
  render(<Filter multiple />)
  await userEvent.click(chip('Область'))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Волинська' }))
  expect(chip('Область: Волинська')).toBeDefined()
  await userEvent.click(screen.getByRole('checkbox', { name: 'Київська' }))
  expect(chip('Область: 2')).toBeDefined()
})

test('typing narrows the choices, and says so when none is left', async () => {
  render(<Filter multiple />)
  await userEvent.click(chip('Область'))
  await userEvent.keyboard('київ')
  expect(screen.getAllByRole('checkbox')).toHaveLength(1)
  await userEvent.keyboard('ц')
  expect(screen.getByText('Нічого не знайдено')).toBeDefined()
})

test('one press takes the filter off, and focus is back on the chip', async () => {
  render(<Filter />)
  await userEvent.click(chip('Область'))
  await userEvent.click(screen.getByRole('radio', { name: 'Київська' }))
  await userEvent.click(chip('Прибрати: Область'))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(chip('Область'))
})

test('Esc closes the choices and keeps them', async () => {
  render(<Filter multiple />)
  await userEvent.click(chip('Область'))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Київська' }))
  await userEvent.keyboard('{Escape}')
  expect(document.activeElement).toBe(chip('Область: Київська'))
})
