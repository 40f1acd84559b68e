// The states a query asks for (`is:doubtful`), told from its words, and put in or taken out. Pure.
import { formatQuery, parseQuery, type StateTerm } from '#shared/query.ts'

/** As one types it: `is:doubtful`, `-is:doubtful`. */
export function formatState({ state, not }: StateTerm): string {
  return `${not ? '-' : ''}is:${state}`
}

/** The words without the states, and the states. A query that can’t be read is all words: the server says what is wrong with it. */
export function splitStates(q: string): { readonly words: string; readonly states: readonly StateTerm[] } {
  try {
    const { terms, is } = parseQuery(q)
    return is.length === 0 ? { words: q, states: [] } : { words: formatQuery({ terms, is: [] }), states: is }
  } catch {
    return { words: q, states: [] }
  }
}

/** The query with one state put in, or taken out where it was. Its opposite goes. */
export function toggleState(q: string, wanted: StateTerm): string {
  const { words, states } = splitStates(q)
  const on = states.some(({ state, not }) => state === wanted.state && not === wanted.not)
  const others = states.filter(({ state }) => state !== wanted.state)
  return [words, ...[...others, ...(on ? [] : [wanted])].map(formatState)].filter(Boolean).join(' ')
}
