type Spelling = string | readonly [first: string, inside: string]

/** Resolution of the Cabinet of Ministers № 55 of 27.01.2010: five letters are written otherwise at the start of a word. */
const spellings: Readonly<Record<string, Spelling>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: ['ye', 'ie'],
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: ['yi', 'i'],
  й: ['y', 'i'],
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ю: ['yu', 'iu'],
  я: ['ya', 'ia'],
  '’': '',
  "'": '',
  ʼ: '',
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const spell = (letter: string, isFirst: boolean) => {
  const spelling = spellings[letter]
  if (spelling === undefined || typeof spelling === 'string') return spelling ?? letter
  return spelling[isFirst ? 0 : 1]
}

const romaniseWord = (word: string) =>
  word.replace(/зг|./giu, (letters, at: number) => {
    const lower = letters.toLowerCase()
    const latin = lower === 'зг' ? 'zgh' : spell(lower, at === 0)
    return letters.startsWith(lower.charAt(0)) ? latin : capitalised(latin)
  })

/** Writes Ukrainian in Latin letters by the official table, `Тисмениця` → `Tysmenytsia`; what is not Ukrainian stays. */
export const romanise = (text: string): string => text.replace(/[\p{L}'’ʼ]+/gu, romaniseWord)
