// The states a query asks for (`is:doubtful`), told from its words, and put in or taken out.
import type { Node, State } from '#shared/query/ast.ts'
import { cutOut, readQuery } from './typed-query.ts'

/** The states that stand among the filters. */
export const offeredStates = ['untranslated', 'doubtful'] as const satisfies readonly State[]
/** The paper is, or (`not`) is not, in a state. */
export type StateTerm = { readonly state: State; readonly not: boolean }

/** As one types it: `is:doubtful`, `-is:doubtful`. */
export function formatState({ state, not }: StateTerm): string {
  return `${not ? '-' : ''}is:${state}`
}

function asState(node: Node): StateTerm | undefined {
  if (node.kind === 'is') return { state: node.state, not: false }
  return node.kind === 'not' && node.part.kind === 'is' ? { state: node.part.state, not: true } : undefined
}

const sameState = (a: StateTerm, b: StateTerm) => a.state === b.state && a.not === b.not

/** The query without the states that must all hold, and those states. Inside alternatives a state is a part of the words. */
export function splitStates(q: string): { readonly words: string; readonly states: readonly StateTerm[] } {
  const found = readQuery(q).items.flatMap((item) => {
    const state = asState(item.node)
    return state ? [{ ...item, state }] : []
  })
  const states = found.map(({ state }) => state)
  return {
    words: cutOut(q, found),
    states: states.filter((state, index) => states.findIndex((other) => sameState(other, state)) === index),
  }
}

/** The query with one state put in, or taken out where it was. Its opposite goes. */
export function toggleState(q: string, wanted: StateTerm): string {
  const { words, states } = splitStates(q)
  const others = states.filter(({ state }) => state !== wanted.state)
  const added = states.some((state) => sameState(state, wanted)) ? [] : [wanted]
  return [words, ...[...others, ...added].map(formatState)].filter(Boolean).join(' ')
}
