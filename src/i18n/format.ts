import type { Language } from './i18n.ts'

// Formatters are made when first wanted: each costs milliseconds on a slow machine, and the board needs neither.
let kyivMoment: Intl.DateTimeFormat | undefined
const numbers: Partial<Record<Language, Intl.NumberFormat>> = {}

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
  kyivMoment ??= new Intl.DateTimeFormat('uk', {
    timeZone: 'Europe/Kyiv',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
  return kyivMoment.format(moment)
}

export function formatNumber(value: number, language: Language): string {
  const format = (numbers[language] ??= new Intl.NumberFormat(language))
  return format.format(value)
}
