// What this browser remembers: theme, language, layout, whether the Japanese is shown restored and whether single keys are
// shortcuts. A storage that is full or forbidden costs only the memory.
import { useSyncExternalStore } from 'react'
import { type View, views } from './url-state.ts'

export type Theme = 'light' | 'dark'
export type Language = 'ja' | 'en'
/** The Japanese restored, or as the page has it. */
export type Shown = 'restored' | 'page'
/** Whether papers that were scrolled past are read. */
export type ScrollReads = 'on'
/** Rows with an excerpt, or of two lines for skimming. */
export type Density = 'roomy' | 'compact'
/** Whether keys without Ctrl or ⌘ are shortcuts. */
export type SingleKeys = 'on' | 'off'
export type Choices = {
  theme: Theme
  language: Language
  view: View
  shown: Shown
  scrollReads: ScrollReads
  density: Density
  keys: SingleKeys
}

const allowed: { [Name in keyof Choices]: readonly Choices[Name][] } = {
  theme: ['light', 'dark'],
  language: ['ja', 'en'],
  view: views,
  shown: ['restored', 'page'],
  scrollReads: ['on'],
  density: ['roomy', 'compact'],
  keys: ['on', 'off'],
}
const listeners = new Set<() => void>()
const kept = new Map<string, string | null>()

function readStored(name: string): string | null {
  try {
    return localStorage.getItem(`taiyaku.${name}`)
  } catch {
    return null
  }
}

/** The remembered choice at this moment. */
export function readPreference<Name extends keyof Choices>(name: Name): Choices[Name] | null {
  if (!kept.has(name)) kept.set(name, readStored(name))
  return allowed[name].find((choice) => choice === kept.get(name)) ?? null
}

/** Remembers a choice, or forgets it (null: what the system or the product says). */
export function savePreference<Name extends keyof Choices>(name: Name, choice: Choices[Name] | null): void {
  kept.set(name, choice)
  try {
    if (choice === null) localStorage.removeItem(`taiyaku.${name}`)
    else localStorage.setItem(`taiyaku.${name}`, choice)
  } catch {
    // Kept for this visit only.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The remembered choice, kept current. */
export function usePreference<Name extends keyof Choices>(name: Name): Choices[Name] | null {
  return useSyncExternalStore(subscribe, () => readPreference(name))
}
