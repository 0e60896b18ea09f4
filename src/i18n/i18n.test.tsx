import { act, render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { formatDay, formatMoment, formatNumber, formatShortDay } from './format.ts'
import { activate, type MessageId, preferredLanguage, t, useT } from './i18n.ts'

function Label() {
  const translate = useT()
  return <p>{translate('stage.visit')}</p>
}

test('a change of language reaches what is on the screen and is remembered', async () => {
  render(<Label />)
  expect(screen.getByText('Візит')).toBeDefined()
  await act(() => activate('en'))
  expect(screen.getByText('Visit')).toBeDefined()
  expect(document.documentElement.lang).toBe('en')
  expect(preferredLanguage()).toBe('en')
})

test('of two choices in a row the last one counts', async () => {
  await Promise.all([activate('en'), activate('uk')])
  expect(t('stage.visit')).toBe('Візит')
})

test('whoever chose nothing, or nonsense, reads Ukrainian', () => {
  localStorage.setItem('plich.language', 'xx')
  expect(preferredLanguage()).toBe('uk')
})

test.each([
  [1, 'Не більше ніж 1 символ'],
  [3, 'Не більше ніж 3 символи'],
  [11, 'Не більше ніж 11 символів'],
  [1500, 'Не більше ніж 1\u00a0500 символів'],
])('counts agree with their nouns: %i', (limit, text) => {
  expect(t('field.too-long', { limit })).toBe(text)
})

test('a text that is missing is noticed while developing', () => {
  const unknown: string = 'no.such-text'
  expect(() => t(unknown as MessageId)).toThrow('no.such-text')
})

test('days and moments are written as papers write them, in Kyiv time', () => {
  expect(formatDay('2026-11-24')).toBe('24.11.2026')
  expect(formatShortDay('2026-11-24', '2026-06-01')).toBe('24.11')
  expect(formatShortDay('2025-11-24', '2026-06-01')).toBe('24.11.2025')
  expect(formatMoment(Date.UTC(2026, 5, 18, 11, 5))).toBe('18.06.2026, 14:05')
  expect(formatNumber(1234.5, 'en')).toBe('1,234.5')
})
