import type { Language } from './i18n.ts'

const kyivMoment = new Intl.DateTimeFormat('uk', {
  timeZone: 'Europe/Kyiv',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

const numbers: Record<Language, Intl.NumberFormat> = {
  uk: new Intl.NumberFormat('uk'),
  en: new Intl.NumberFormat('en'),
}

/** `2026-11-24` as people write it: `24.11.2026`, the same in both languages. */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-')
  return `${date}.${month}.${year}`
}

/** `24.11`, and `24.11.2025` when the year is not that of `today` (both `YYYY-MM-DD`). */
export function formatShortDay(day: string, today: string): string {
  return day.slice(0, 4) === today.slice(0, 4) ? `${day.slice(8)}.${day.slice(5, 7)}` : formatDay(day)
}

/** A moment in Kyiv time, `18.06.2026, 14:05`, the same in both languages. `moment` is in epoch milliseconds. */
export function formatMoment(moment: number): string {
  return kyivMoment.format(moment)
}

export function formatNumber(value: number, language: Language): string {
  return numbers[language].format(value)
}
