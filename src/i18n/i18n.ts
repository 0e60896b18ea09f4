import { type Messages, setupI18n } from '@lingui/core'
import { useSyncExternalStore } from 'react'
import type moreUk from './locales/more.uk.json'
import type uk from './locales/uk.json'

export const languages = ['uk', 'en'] as const
export type Language = (typeof languages)[number]
export type MessageId = keyof typeof uk | keyof typeof moreUk
export type MessageValues = Record<string, string | number>
export type Translate = (id: MessageId, values?: MessageValues) => string

const storageKey = 'plich.language'

// The import paths are written out, or the bundler could not give each catalogue a file of its own.
const catalogues: Record<
  Language,
  { first: () => Promise<{ default: Messages }>; more: () => Promise<{ default: Messages }> }
> = {
  uk: { first: () => import('./locales/uk.json'), more: () => import('./locales/more.uk.json') },
  en: { first: () => import('./locales/en.json'), more: () => import('./locales/more.en.json') },
}

const i18n = setupI18n({
  missing: (language, id) => {
    if (import.meta.env.DEV) throw new Error(`No text for «${id}» in «${language}»`)
    return id
  },
})

let language: Language = 'uk'
let wanted: Language = 'uk'
let wantsMore = false
let lastRequest = 0
let latest: Promise<void> = Promise.resolve()
// A new function after every change: memoised components compare it, so their texts follow the language.
let translate: Translate = (id, values) => i18n._(id, values)
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

async function fetchAndShow(request: number, next: Language): Promise<void> {
  const { first, more } = catalogues[next]
  const parts = await Promise.all(wantsMore ? [first(), more()] : [first()])
  // Somebody has asked for something newer meanwhile, which includes what this request wanted.
  if (request !== lastRequest) return latest
  i18n.loadAndActivate({ locale: next, messages: Object.assign({}, ...parts.map((part) => part.default)) })
  language = next
  document.documentElement.lang = next
  translate = (id, values) => i18n._(id, values)
  for (const listener of listeners) listener()
}

function refresh(): Promise<void> {
  latest = fetchAndShow(++lastRequest, wanted)
  return latest
}

/** The text for an id in the current language. In components take `useT`, which follows a change of language. */
export function t(id: MessageId, values?: MessageValues): string {
  return translate(id, values)
}

/** The language of this person: the one chosen before in this browser, else Ukrainian. */
export function preferredLanguage(): Language {
  try {
    const stored = localStorage.getItem(storageKey)
    return languages.find((one) => one === stored) ?? 'uk'
  } catch {
    return 'uk'
  }
}

/** Loads a language's texts, shows them everywhere and remembers the choice. Rejects when the texts cannot be fetched. */
export async function activate(next: Language): Promise<void> {
  wanted = next
  try {
    await refresh()
  } catch (failure) {
    wanted = language
    throw failure
  }
  try {
    localStorage.setItem(storageKey, next)
  } catch {
    // Storage may be full or forbidden; the choice then lasts as long as the page.
  }
}

/** Adds the texts of lazily loaded parts (record, forms, shortcuts). Await it in their route loaders. */
export async function loadMore(): Promise<void> {
  if (wantsMore) return latest
  wantsMore = true
  try {
    await refresh()
  } catch (failure) {
    wantsMore = false
    throw failure
  }
}

export function useT(): Translate {
  return useSyncExternalStore(subscribe, () => translate)
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, () => language)
}
