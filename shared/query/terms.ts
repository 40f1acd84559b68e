// What one term of a query says: a condition, an order, or, where its operator can’t read it, words. Writes it back, too.
import type { Leaf, Note } from './ast.ts'
import { isSearchable, needsQuotes, quoteText, quoteValue } from './characters.ts'
import { type Operator, operators } from './operators.ts'
import { readTokens, type Term } from './tokens.ts'
import { type Reading, readPastedId } from './values.ts'

/** `said` undefined: there is nothing to be sought (`–`, `""`). */
export type Meaning = { readonly said: Reading; readonly note?: Note }

/** The term as its own operator reads it, else as that of its group does. `q` is the whole query; `today` is `YYYY-MM-DD`. */
export function readTerm(q: string, term: Term, group: Operator | undefined, today: string): Meaning {
  const operator = term.operator ?? group
  if (!operator) return { said: readWords(term.value, term.quoted) }
  const { start, end, value, quoted } = term
  const sought = isSearchable(value)
  const said = sought ? operator.read(term, today) : undefined
  if (said) return { said }
  const words = sought ? readWords(quoted ? value : `${typedName(q, term)}${value}`, quoted) : undefined
  return { said: words, note: { start, end, problem: 'value', suggestion: suggestValue(q, term, operator) } }
}

/** `is:` of `is:odd`; nothing where the operator is that of the group. */
function typedName(q: string, { operator, start, end }: Term): string {
  return operator ? `${q.slice(start, end).split(/[:：]/, 1)[0]}:` : ''
}

function readWords(text: string, phrase: boolean): Leaf | undefined {
  if (!isSearchable(text)) return undefined
  return (phrase ? undefined : readPastedId(text)) ?? { kind: 'text', field: null, text, phrase }
}

/** The term with the value that may have been meant; the name stays as it was typed. */
function suggestValue(q: string, term: Term, operator: Operator): string | null {
  const value = operator.suggest(term.value)
  if (value === null) return null
  return `${typedName(q, term)}${quoteValue(value)}`
}

/** A condition as it is typed. `readTerm` gives it back; only a text that can’t stand without quotes becomes a phrase. */
export function formatLeaf(leaf: Leaf): string {
  for (const { names, write } of operators) {
    const written = write(leaf)
    if (written) return `${names[0]}:${written.quoted ? quoteText(written.value) : quoteValue(written.value)}`
  }
  return leaf.kind === 'text' ? formatText(leaf.text, leaf.phrase) : ''
}

function formatText(text: string, phrase: boolean): string {
  return phrase || !staysWord(text) ? quoteText(text) : text
}

/** Whether the text alone is read as that word: `GPT-4`, and `is:odd`, which no operator reads; not `OR`, nor `2503.12345`. */
function staysWord(text: string): boolean {
  if (needsQuotes(text)) return false
  const [token, ...others] = readTokens(text).tokens
  if (token?.kind !== 'term' || token.quoted || others.length > 0) return false
  const { said } = readTerm(text, token, undefined, '2000-01-01')
  return said?.kind === 'text' && said.field === null && said.text === text
}
