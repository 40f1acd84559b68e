// How the texts are set: size, letters of each language, line height, measure. Each choice stands on the root element, where
// tokens.css reads it; nothing there is what the product says.
import { useEffect } from 'react'
import { savePreference, type TypeChoices, typeChoices, usePreference } from '../preferences.ts'

export type TypeName = keyof TypeChoices
const names = Object.keys(typeChoices) as TypeName[]

/** The choices made; null where the product's stands. */
export function useTypography(): { readonly [Name in TypeName]: TypeChoices[Name] | null } {
  return {
    size: usePreference('size'),
    japanese: usePreference('japanese'),
    english: usePreference('english'),
    lines: usePreference('lines'),
    measure: usePreference('measure'),
  }
}

/** Keeps the page set as it was chosen. Called once, at the top. */
export function useTypographyOnPage(): void {
  const { size, japanese, english, lines, measure } = useTypography()
  useEffect(() => {
    const { dataset } = document.documentElement
    for (const [name, choice] of Object.entries({ size, japanese, english, lines, measure })) {
      if (choice === null) delete dataset[name]
      else dataset[name] = choice
    }
  }, [size, japanese, english, lines, measure])
}

/** Everything as the product says. */
export function resetTypography(): void {
  for (const name of names) savePreference(name, null)
}

/** The sizes in order; null is the product's. */
export const sizes: readonly (TypeChoices['size'] | null)[] = ['small', null, 'large', 'larger', 'largest']
