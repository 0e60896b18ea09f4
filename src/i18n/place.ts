import type { MessageId, Translate } from './i18n.ts'

// The names of the Autonomous Republic of Crimea and of the cities with special status are no adjectives.
const nouns = new Set(['01', '80', '85'])

/** The bare name of an oblast, by its two digits of the codifier: `Харківська`, `Київ`. */
export function oblastName(code: string, t: Translate): string {
  return t(`oblast.${code}` as MessageId)
}

/** An oblast short enough for a line of places: `Харківська обл.`, `Київ`. Its word comes with the later texts. */
export function shortOblast(code: string, t: Translate): string {
  const oblast = oblastName(code, t)
  return nouns.has(code) ? oblast : t('place.oblast', { oblast })
}

/** An oblast as it is read aloud: `Харківська область`, `Київ`. */
export function fullOblast(code: string, t: Translate): string {
  const oblast = oblastName(code, t)
  return nouns.has(code) ? oblast : t('card.oblast', { oblast })
}
