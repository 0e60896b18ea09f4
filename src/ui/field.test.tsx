import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { DateField, SelectField, TextField } from './field.tsx'

test('a field is named by its label and described by its hint and its error', () => {
  render(<TextField label="Номер" hint="Як на листі" error="Заповніть це поле" required value="" onChange={() => {}} />)
  const field = screen.getByRole('textbox', { name: 'Номер', description: 'Як на листі Заповніть це поле' })
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(field.getAttribute('aria-required')).toBe('true')
})

test('a right field is not called wrong', () => {
  render(<DateField label="Дата" value="2026-11-24" onChange={() => {}} />)
  const field = screen.getByLabelText('Дата')
  expect(field.getAttribute('aria-invalid')).toBeNull()
  expect(field.getAttribute('aria-describedby')).toBeNull()
})

test('fields hand on what is typed and chosen', async () => {
  const onType = vi.fn<(value: string) => void>()
  const onChoose = vi.fn<(value: string) => void>()
  render(
    <>
      <TextField label="Номер" value="" onChange={onType} />
      <SelectField
        label="Напрям"
        value=""
        onChange={onChoose}
        empty="Оберіть"
        options={[{ value: 'culture', label: 'Культура' }]}
      />
    </>,
  )
  await userEvent.type(screen.getByLabelText('Номер'), '7')
  await userEvent.selectOptions(screen.getByLabelText('Напрям'), 'Культура')
  expect(onType).toHaveBeenCalledWith('7')
  expect(onChoose).toHaveBeenCalledWith('culture')
})
