// What this browser remembers: theme, language, layout, list, typography, panes, whether the Japanese is shown restored and
// whether single keys are shortcuts. A storage that is full or forbidden costs only the memory.
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
/** How the texts are set, where it is not as the product says. */
export const typeChoices = {
  size: ['small', 'large', 'larger', 'largest'],
  japanese: ['mincho'],
  english: ['sans'],
  lines: ['tight', 'loose'],
  measure: ['narrow', 'wide'],
} as const
export type TypeChoices = { [Name in keyof typeof typeChoices]: (typeof typeChoices)[Name][number] }
/** Which panes gave way, and whether a paper stands alone. */
type PaneChoices = { filtersPane: 'hidden'; listPane: 'hidden'; paperPane: 'hidden'; alone: 'on' }
export type Choices = {
  theme: Theme
  language: Language
  view: View
  shown: Shown
  scrollReads: ScrollReads
  density: Density
  keys: SingleKeys
} & TypeChoices &
  PaneChoices
/** Numbers that are remembered: widths of panes, in rem. */
type Figure = 'filtersWidth' | 'listWidth'

const allowed: { [Name in keyof Choices]: readonly Choices[Name][] } = {
  theme: ['light', 'dark'],
  language: ['ja', 'en'],
  view: views,
  shown: ['restored', 'page'],
  scrollReads: ['on'],
  density: ['roomy', 'compact'],
  keys: ['on', 'off'],
  ...typeChoices,
  filtersPane: ['hidden'],
  listPane: ['hidden'],
  paperPane: ['hidden'],
  alone: ['on'],
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

function recall(name: string): string | null {
  if (!kept.has(name)) kept.set(name, readStored(name))
  return kept.get(name) ?? null
}

function keep(name: string, value: string | null): void {
  kept.set(name, value)
  try {
    if (value === null) localStorage.removeItem(`taiyaku.${name}`)
    else localStorage.setItem(`taiyaku.${name}`, value)
  } catch {
    // Kept for this visit only.
  }
  for (const listener of listeners) listener()
}

/** The remembered choice, or null where there is none, outside of React. */
export function readPreference<Name extends keyof Choices>(name: Name): Choices[Name] | null {
  return allowed[name].find((choice) => choice === recall(name)) ?? null
}

/** Remembers a choice, or forgets it (null: what the system or the product says). */
export function savePreference<Name extends keyof Choices>(name: Name, choice: Choices[Name] | null): void {
  keep(name, choice)
}

/** Remembers a choice as another browser kept it; one that there is not counts as none. */
export const keepText = (name: keyof Choices, text: string): void => keep(name, text)

/** Remembers a number, or forgets it. */
export function saveFigure(name: Figure, figure: number | null): void {
  keep(name, figure === null ? null : figure.toString())
}

function readFigure(name: Figure): number | null {
  const figure = Number.parseFloat(recall(name) ?? '')
  return Number.isFinite(figure) ? figure : null
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The remembered choice, kept current. */
export function usePreference<Name extends keyof Choices>(name: Name): Choices[Name] | null {
  const read = () => readPreference(name)
  return useSyncExternalStore(subscribe, read, read)
}

/** The remembered number, or null where there is none. */
export function useFigure(name: Figure): number | null {
  const read = () => readFigure(name)
  return useSyncExternalStore(subscribe, read, read)
}
