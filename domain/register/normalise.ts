import { romanise } from './romanise.ts'

const apostrophes = /(?<=\p{L})['’ʼ`´‘′ʹ＇‛"”“*](?=\p{L})/gu
const stress = /\u0301/gu
const russian: Readonly<Record<string, string>> = { ы: 'и', э: 'е', ё: 'е', ъ: '' }
const lookalikes: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  i: 'і',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
}

const isCyrillic = (text: string) => /\p{Script=Cyrillic}/u.test(text)

/** A Latin letter inside a Cyrillic word is a slip of the keyboard that nobody can see. */
const repaired = (word: string) =>
  isCyrillic(word) ? word.replace(/[a-zыэёъ]/gu, (letter) => lookalikes[letter] ?? russian[letter] ?? letter) : word

/**
 * Splits text into lower-case words without apostrophes, stress marks, hyphens or punctuation:
 * `«Камʼянець-Подільська»` → `камянець`, `подільська`. Safe on any string, broken surrogates included.
 */
export const wordsOf = (text: string): string[] => {
  const plain = text.normalize('NFC').replace(stress, '').toLowerCase().replace(apostrophes, '')
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map(repaired).filter((word) => word !== '')
}

const adjective = /([сцз])к(?:а|ої|ій|у|ою|е|ого|ому|ий|им|ім|і|их|ими)?$/u
const country = /(щ|чч)ин(?:а|и|і|у|ою|о)$/u
const ending = /(?:ого|ому|ими|ами|ями|ої|ою|ею|єю|их|іх|ах|ях|ам|ям|ом|ем|єм|им|ім|(?<=ц)ів)$/u
const lastVowels = /[аеєиіїоуюяй]+$/u
/** Костопіль – Костополя, Кременець – Кременця, Лубни – Лубен: the vowel before the last consonant comes and goes. */
const fleetingVowel = /[іоеєї]([^аеєиіїоуюяй])$/u
const softened: Readonly<Record<string, string>> = { ц: 'к', з: 'г', с: 'х' }

const shortened = (word: string, pattern: RegExp, replacement = '') => {
  const rest = word.replace(pattern, replacement)
  return rest.length >= 2 ? rest : word
}

/**
 * What the cases of one Ukrainian word share: `кременець`, `кременця`, `кременцю` → `кременк`; the adjective keeps its suffix,
 * and `тернопільщина` falls together with `тернопільська`. Takes a word of `wordsOf`. A key for comparing, not for showing.
 */
export const stem = (word: string): string => {
  const hard = word.replaceAll('ь', '') || word
  const named = hard.replace(country, (_, suffix: string) => (suffix === 'чч' ? 'цк' : 'ск'))
  const adjectival = adjective.exec(named)
  if (adjectival !== null && adjectival.index >= 2) return `${named.slice(0, adjectival.index)}${adjectival[1]}к`
  const bare = shortened(shortened(named, ending), lastVowels)
  const closed = shortened(bare, fleetingVowel, '$1')
  return closed.replace(/[цзс]$/u, (letter) => softened[letter] ?? letter)
}

/** Applied in turn; digits stand for the one sound that several Latin letters spell. */
const soundSteps: readonly (readonly [RegExp, string])[] = [
  [/š/gu, 'sh'],
  [/č/gu, 'ch'],
  [/ž/gu, 'zh'],
  [/zgh?/gu, 'zh'],
  [/shch|sch/gu, '5'],
  [/zh/gu, '3'],
  [/sh/gu, '6'],
  [/ch/gu, '4'],
  [/[kg]h|g/gu, 'h'],
  [/t[sz]/gu, 'c'],
  [/ck|q/gu, 'k'],
  [/x/gu, 'ks'],
  [/w/gu, 'v'],
  [/[yj]/gu, 'i'],
  [/i+(?=[aeou])/gu, ''],
  [/(.)\1+/gu, '$1'],
]

/** Scientific transliteration tells š from s, so the caron stays. */
const marksButCaron = /(?!\u030C)\p{M}/gu

/**
 * One spelling for all the ways to write a word in Latin letters: `тисмениця`, `tysmenytsia`, `tismenica` → `tismenica`.
 * Takes a word of `wordsOf` in either script; the same Cyrillic and Latin word give the same sound.
 */
export const sound = (word: string): string => {
  const latin = isCyrillic(word) ? romanise(word) : word.normalize('NFD').replace(marksButCaron, '').normalize('NFC')
  return soundSteps.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), latin)
}

/** The sound without its ending, so that `kremenetskyi` and `kremenetska`, `kharkiv` and `kharkov` meet. */
export const soundStem = (word: string): string =>
  shortened(shortened(sound(word), /[aeiou]+$/u), /[eio]([^aeiou])$/u, '$1')
