// The locale by which each language of the interface writes numbers and dates.
import type { Language } from '../preferences.ts'

export const locales = { ja: 'ja-JP', en: 'en-US' } as const satisfies Record<Language, string>
