// An operator of damage: a name for the tables, and what it does to a stretch of text. It may leave the text as it is.
import type { Draw } from './draw.ts'

export type Operator = { readonly name: string; readonly apply: (text: string, draw: Draw) => string }
/** `lead` and `trail` stand around the damaged text and belong to the sentence, not to the stretch. */
export type DamagedPiece = {
  readonly text: string
  readonly lead: string
  readonly trail: string
  readonly operators: readonly string[]
}

/** One after the other; those that changed something are named. */
export function runOperators(text: string, operators: readonly Operator[], draw: Draw) {
  const done: string[] = []
  let damaged = text
  for (const { name, apply } of operators) {
    const before = damaged
    damaged = apply(before, draw)
    if (damaged !== before) done.push(name)
  }
  return { text: damaged, operators: done }
}
