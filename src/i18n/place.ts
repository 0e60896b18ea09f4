import type { MessageId, Translate } from './i18n.ts'

// The names of the Autonomous Republic of Crimea and of the cities with special status are no adjectives.
const nouns = new Set(['01', '80', '85'])

/** An oblast by its two digits of the codifier, short enough for a line of places: `Харківська обл.`, `Київ`. */
export function shortOblast(code: string, t: Translate): string {
  const oblast = t(`oblast.${code}` as MessageId)
  return nouns.has(code) ? oblast : t('place.oblast', { oblast })
}
