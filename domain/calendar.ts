/** A day as people of Ukraine count it: `YYYY-MM-DD` in Kyiv time. */
export type Day = string

// en-CA prints ISO order; one formatter, because making one costs more than using it a thousand times.
const kyivDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Kyiv',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The Kyiv calendar day of a moment (epoch milliseconds). */
export function dayOf(moment: number): Day {
  return kyivDay.format(moment)
}

// A board compares thousands of days after every move, and they are always the same few hundred.
const dayNumbers = new Map<Day, number>()
function dayNumber(day: Day): number {
  let number = dayNumbers.get(day)
  if (number === undefined) {
    number = Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000)
    if (dayNumbers.size > 10_000) dayNumbers.clear()
    dayNumbers.set(day, number)
  }
  return number
}

/** Whole calendar days from one day to another; negative when `to` is earlier. Daylight saving plays no part. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** True for a day that exists, between 1990 and 2100: 2025-02-31 and years of five digits are refused. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const parsed = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== text) return false
  return text >= '1990-01-01' && text <= '2100-12-31'
}
