import { type World, worlds } from '#server/sample/seed.ts'

/** Where this browser keeps what was chosen in the dev bar; the worlds themselves are not kept. */
const keys = { world: 'plich.mock.world', person: 'plich.mock.person', bar: 'plich.mock.bar' } as const

function read(name: keyof typeof keys): string | null {
  try {
    return localStorage.getItem(keys[name])
  } catch {
    return null
  }
}

/** Remembers a choice for the next start. Without storage it lasts as long as the page. */
export function remember(name: keyof typeof keys, value: string): void {
  try {
    localStorage.setItem(keys[name], value)
  } catch {
    // A browser that refuses storage starts every time with the defaults.
  }
}

/** The world to open: the chosen one, else all published cases. */
export function chosenWorld(): World {
  const stored = read('world')
  return worlds.find((world) => world === stored) ?? 'cases'
}

export const chosenPerson = (): string | null => read('person')
export const isBarOpen = (): boolean => read('bar') === 'open'
