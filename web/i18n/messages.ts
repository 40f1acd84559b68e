// The interface's words in two languages. Both files have the same keys and placeholders; a test holds them equal.
import type { Language } from '../preferences.ts'
import en from './en.json' with { type: 'json' }
import ja from './ja.json' with { type: 'json' }

export type MessageId = keyof typeof ja
export type Values = Readonly<Record<string, string | number>>
type CountedId = { [Id in MessageId]: Id extends `${infer Stem}.other` ? Stem : never }[MessageId]

const messages: Record<Language, Record<MessageId, string>> = { ja, en }
const numbers = { ja: new Intl.NumberFormat('ja-JP'), en: new Intl.NumberFormat('en-US') }
const plurals = { ja: new Intl.PluralRules('ja-JP'), en: new Intl.PluralRules('en-US') }

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

/** The translator of a language. */
export function createTranslator(language: Language): Translator {
  const t = (id: MessageId, values: Values = {}) => fillMessage(messages[language][id], values, language)
  return {
    language,
    t,
    count: (id, count, values = {}) =>
      t(`${id}.${plurals[language].select(count) === 'one' ? 'one' : 'other'}`, { ...values, count }),
    number: (value) => numbers[language].format(value),
  }
}
