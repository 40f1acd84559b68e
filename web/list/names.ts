// What the glossary calls the words of a search in the other language. Pure.
import type { GlossaryTerm } from '#shared/bitext.ts'
import { foldText } from '#shared/script.ts'

const mostNames = 2

/** The names on the other side of the glossary, without quotes or what is sought already. */
export function pickNames(words: string, terms: readonly GlossaryTerm[]): readonly string[] {
  const same = (text: string) => foldText(text) === foldText(words)
  const others = terms.flatMap(({ en, ja }) => (same(ja) ? [en] : [ja]))
  return [...new Set(others)].filter((name) => !same(name)).slice(0, mostNames)
}
