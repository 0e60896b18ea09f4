import { useSyncExternalStore } from 'react'

export const themes = ['light', 'dark', 'system'] as const
export type Theme = (typeof themes)[number]

const storageKey = 'plich.theme'
const darkScreen = '(prefers-color-scheme: dark)'
// The colours of --bg, for the browser's own frame, which understands no variables.
const frameColour = { light: '#f5f7f9', dark: '#11151b' }
const listeners = new Set<() => void>()
let chosen: Theme | null = null

function stored(): Theme {
  try {
    const value = localStorage.getItem(storageKey)
    return themes.find((one) => one === value) ?? 'system'
  } catch {
    return 'system'
  }
}

/** The theme this person chose in this browser. */
export function theme(): Theme {
  chosen ??= stored()
  return chosen
}

function show(): void {
  const root = document.documentElement
  if (theme() === 'system') delete root.dataset.theme
  else root.dataset.theme = theme()
  const dark = theme() === 'dark' || (theme() === 'system' && matchMedia(darkScreen).matches)
  document
    .querySelector('meta[name="theme-color"]')
    ?.setAttribute('content', dark ? frameColour.dark : frameColour.light)
}

/** Shows the chosen theme and follows the system's. Called once, when the app starts. */
export function startTheme(): void {
  show()
  matchMedia(darkScreen).addEventListener('change', show)
}

export function setTheme(next: Theme): void {
  chosen = next
  try {
    localStorage.setItem(storageKey, next)
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  show()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, theme)
}
