// Hands the interface its language: the reader's choice, else Japanese where the browser asks for it, else English.
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import { type Language, usePreference } from '../preferences.ts'
import { createTranslator, type Translator } from './messages.ts'

const LanguageContext = createContext<Translator>(createTranslator('ja'))

/** The first of the browser's languages that the interface speaks. */
export function pickLanguage(preferred: readonly string[]): Language {
  const known = preferred.map((tag) => tag.toLowerCase().split('-')[0]).find((tag) => tag === 'ja' || tag === 'en')
  return known === 'ja' ? 'ja' : 'en'
}

/** Wraps the whole interface; keeps `<html lang>` true. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const chosen = usePreference('language')
  const language = chosen ?? pickLanguage(navigator.languages)
  const translator = useMemo(() => createTranslator(language), [language])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return <LanguageContext value={translator}>{children}</LanguageContext>
}

/** The interface's words in the language in use. */
export function useLanguage(): Translator {
  return useContext(LanguageContext)
}
