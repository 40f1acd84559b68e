// The interface's words, a file a language, loaded when it is spoken. All files have the same keys and placeholders; a test
// holds them equal.
import type { Language } from '../preferences.ts'
import type ja from './ja.json'

export type MessageId = keyof typeof ja
export type Values = Readonly<Record<string, string | number>>
type CountedId = { [Id in MessageId]: Id extends `${infer Stem}.other` ? Stem : never }[MessageId]

type Words = Readonly<Partial<Record<MessageId | `category ${string}`, string>>>
type Part = 'first' | 'later'

// The build gives the first part what the first view says, and the later one the rest; where nothing is built, each is all.
const files: Record<Language, Record<Part, () => Promise<{ default: Words }>>> = {
  ja: {
    first: () => import('./ja.json?first', { with: { type: 'json' } }),
    later: () => import('./ja.json?later', { with: { type: 'json' } }),
  },
  en: {
    first: () => import('./en.json?first', { with: { type: 'json' } }),
    later: () => import('./en.json?later', { with: { type: 'json' } }),
  },
}

/** With its digits in groups, as both languages write it. Not by Intl: to make its first takes a slow machine many milliseconds. */
function group(value: number): string {
  const [whole = '', ...fraction] = (Math.round(value * 1000) / 1000).toString().split('.')
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...fraction].join('.')
}

const known: Record<Language, Words> = { ja: {}, en: {} }
const loaded = new Set<`${Language} ${Part}`>()

async function load(language: Language, part: Part): Promise<void> {
  if (loaded.has(`${language} ${part}`)) return
  Object.assign(known[language], (await files[language][part]()).default)
  loaded.add(`${language} ${part}`)
}

/** Whether a translator of the language can be made. */
export function speaks(language: Language): boolean {
  return loaded.has(`${language} first`)
}

/** Brings what the first view says in a language. Rejects where it can’t be loaded. */
export function loadFirstWords(language: Language): Promise<void> {
  return load(language, 'first')
}

/** Brings all words of a language. Rejects where they can’t be loaded. */
export async function loadLanguage(language: Language): Promise<void> {
  await Promise.all([load(language, 'first'), load(language, 'later')])
}

/** Brings the rest of the languages that are spoken: what parts that come later say. Rejects where it can’t be loaded. */
export async function loadLaterWords(): Promise<void> {
  await Promise.all((['ja', 'en'] as const).filter(speaks).map(loadLanguage))
}

/** The interface in one language. */
export type Translator = {
  readonly language: Language
  /** The message with its `{placeholders}` filled in; numbers are grouped. One that is not loaded yet is its id. */
  readonly t: (id: MessageId, values?: Values) => string
  /** The message for so many: `{id}.one` or `{id}.other`; `{count}` is filled in. */
  readonly count: (id: CountedId, count: number, values?: Values) => string
  readonly number: (value: number) => string
}

/** Fills `{name}` in; a name without a value stays as it stands. */
export function fillMessage(message: string, values: Values): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    if (value === undefined) return whole
    return typeof value === 'number' ? group(value) : value
  })
}

/** The translator of a language. Throws where its words were not loaded. */
export function createTranslator(language: Language): Translator {
  if (!speaks(language)) throw new Error(`the words of ${language} are not loaded`)
  const t = (id: MessageId, values: Values = {}) => fillMessage(known[language][id] ?? id, values)
  return {
    language,
    t,
    count: (id, count, values = {}) =>
      t(`${id}.${language === 'en' && count === 1 ? 'one' : 'other'}`, { ...values, count }),
    number: group,
  }
}

/** The name of `cs.LG`, or of an archive for `cs.*`; undefined for a code outside arXiv’s taxonomy. The build adds them to the words. */
export function categoryName(code: string, language: Language): string | undefined {
  return known[language][`category ${code}`]
}
