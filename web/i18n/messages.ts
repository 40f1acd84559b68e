// The interface's words, a file a language, loaded when it is spoken. All files have the same keys and placeholders; a test
// holds them equal.
import type { Language } from '../preferences.ts'
import type ja from './ja.json'

export type MessageId = keyof typeof ja
export type Values = Readonly<Record<string, string | number>>
type CountedId = { [Id in MessageId]: Id extends `${infer Stem}.other` ? Stem : never }[MessageId]

type Messages = Readonly<Record<MessageId, string>>

const files: Record<Language, () => Promise<{ default: Messages }>> = {
  ja: () => import('./ja.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
}
const loaded = new Map<Language, Messages>()
const numbers = { ja: new Intl.NumberFormat('ja-JP'), en: new Intl.NumberFormat('en-US') }
const plurals = { ja: new Intl.PluralRules('ja-JP'), en: new Intl.PluralRules('en-US') }

/** Whether a translator of the language can be made. */
export function speaks(language: Language): boolean {
  return loaded.has(language)
}

/** Brings the words of a language. Rejects where they can’t be loaded. */
export async function loadLanguage(language: Language): Promise<void> {
  if (!speaks(language)) loaded.set(language, (await files[language]()).default)
}

/** The interface in one language. */
export type Translator = {
  readonly language: Language
  /** The message with its `{placeholders}` filled in; numbers are grouped. */
  readonly t: (id: MessageId, values?: Values) => string
  /** The message for so many: `{id}.one` or `{id}.other`; `{count}` is filled in. */
  readonly count: (id: CountedId, count: number, values?: Values) => string
  readonly number: (value: number) => string
}

/** Fills `{name}` in; a name without a value stays as it stands. */
export function fillMessage(message: string, values: Values, language: Language): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    if (value === undefined) return whole
    return typeof value === 'number' ? numbers[language].format(value) : value
  })
}

/** The translator of a language. Throws where its words were not loaded. */
export function createTranslator(language: Language): Translator {
  const messages = loaded.get(language)
  if (!messages) throw new Error(`the words of ${language} are not loaded`)
  const t = (id: MessageId, values: Values = {}) => fillMessage(messages[id], values, language)
  return {
    language,
    t,
    count: (id, count, values = {}) =>
      t(`${id}.${plurals[language].select(count) === 'one' ? 'one' : 'other'}`, { ...values, count }),
    number: (value) => numbers[language].format(value),
  }
}
