// Hands the interface its language: the reader's choice, else Japanese where the browser asks for it, else English.
import { createContext, type ReactNode, useContext, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { type Language, readPreference, usePreference } from '../preferences.ts'
import { createTranslator, loadFirstWords, loadLanguage, speaks, type Translator } from './messages.ts'

const LanguageContext = createContext<Translator | null>(null)

/** The first of the browser's languages that the interface speaks. */
export function pickLanguage(preferred: readonly string[]): Language {
  const known = preferred.map((tag) => tag.toLowerCase().split('-')[0]).find((tag) => tag === 'ja' || tag === 'en')
  return known === 'ja' ? 'ja' : 'en'
}

/** Brings the words that the interface begins with. */
export function loadFirstLanguage(): Promise<void> {
  return loadFirstWords(readPreference('language') ?? pickLanguage(navigator.languages))
}

/** The language asked for, once its words are there; until then the one before. */
function useSpoken(): Language {
  const wanted = usePreference('language') ?? pickLanguage(navigator.languages)
  const [language, setLanguage] = useState(wanted)
  if (language !== wanted && speaks(wanted)) setLanguage(wanted)
  useEffect(() => {
    if (!speaks(wanted)) {
      loadLanguage(wanted).then(
        () => setLanguage(wanted),
        () => undefined,
      )
    }
  }, [wanted])
  return language
}

/** Wraps the whole interface, in words that were loaded before; keeps `<html lang>` true. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const language = useSpoken()
  const translator = useMemo(() => createTranslator(language), [language])
  // Every line of the page is set anew for it: after the words that were asked for.
  const said = useDeferredValue(language)
  useEffect(() => {
    document.documentElement.lang = said
  }, [said])
  return <LanguageContext value={translator}>{children}</LanguageContext>
}

/** What stands in it takes another language a moment after the rest, in slices: so that the press is answered first. */
export function LaterWords({ children }: { children: ReactNode }) {
  return <LanguageContext value={useDeferredValue(useLanguage())}>{children}</LanguageContext>
}

/** The interface's words in the language in use. */
export function useLanguage(): Translator {
  const translator = useContext(LanguageContext)
  if (!translator) throw new Error('useLanguage is called outside of LanguageProvider')
  return translator
}
