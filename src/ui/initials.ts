/** Two letters that stand for a name: of its first two words, or the first two of its only one. */
export function initialsOf(name: string): string {
  const [first = '', second = ''] = name.trim().split(/\s+/)
  const letters = second ? first.slice(0, 1) + second.slice(0, 1) : first.slice(0, 2)
  return letters.toLocaleUpperCase('uk')
}
