// The theme: the system's, or the reader's choice, put on the root element where the styles look for it.
import { useEffect } from 'react'
import { savePreference, usePreference } from '../preferences.ts'
import { useMedia } from './use-media.ts'

export type ThemeChoice = 'system' | 'light' | 'dark'
const paperColours = { light: '#fbfaf6', dark: '#17181a' }
const order: readonly ThemeChoice[] = ['system', 'light', 'dark']

/** The choice, and ways to change it. */
export function useTheme(): { choice: ThemeChoice; choose: (choice: ThemeChoice) => void; cycle: () => void } {
  const choice: ThemeChoice = usePreference('theme') ?? 'system'
  const choose = (next: ThemeChoice) => savePreference('theme', next === 'system' ? null : next)
  const cycle = () => choose(order[(order.indexOf(choice) + 1) % order.length] ?? 'system')
  return { choice, choose, cycle }
}

/** Keeps the page in the chosen theme. Called once, at the top. */
export function useThemeOnPage(): void {
  const chosen = usePreference('theme')
  const systemDark = useMedia('(prefers-color-scheme: dark)')
  useEffect(() => {
    const root = document.documentElement
    if (chosen) root.dataset.theme = chosen
    else delete root.dataset.theme
    const shown = chosen ?? (systemDark ? 'dark' : 'light')
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', paperColours[shown])
  }, [chosen, systemDark])
}
