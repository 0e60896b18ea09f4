const latinKeys = 'qwertyuiop[]asdfghjkl;\'zxcvbnm,.\\{}:"<>|'
const ukrainianKeys = 'йцукенгшщзхїфівапролджєячсмитьбюґхїжєбюґ'

const typed = new Map(latinKeys.split('').map((key, at) => [key, ukrainianKeys.charAt(at)]))

/** What the same keys write in the Ukrainian layout, in lower case: `rjcnjgskm` typed by mistake is `костопіль`. */
export const inUkrainianLayout = (text: string): string =>
  text.toLowerCase().replace(/./gsu, (key) => typed.get(key) ?? key)
