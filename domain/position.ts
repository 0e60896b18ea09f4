import { generateKeyBetween } from 'fractional-indexing'

/**
 * A key between two neighbours' keys, so that a move writes one row. Neighbours may bear equal keys when two people
 * dropped at one place at once; then the card goes somewhere behind them instead of failing.
 */
export function positionBetween(after: string | null, before: string | null): string {
  if (after !== null && before !== null && after >= before) return generateKeyBetween(after, null)
  return generateKeyBetween(after, before)
}

/** True for a key that this scheme could have made and that is short enough to keep. */
export function isPosition(key: string): boolean {
  // The scheme itself looks at the first digits only; a foreign character further on breaks the next drop beside it.
  if (key.length > 200 || !/^[0-9A-Za-z]+$/.test(key)) return false
  try {
    generateKeyBetween(key, null)
    return true
  } catch {
    return false
  }
}
