// What a reader types to search: words, "phrases", and operators such as is:doubtful or -is:untranslated. Pure.
// A new operator is a row of `operators`; what stands in quotes is never one.
import { Failure } from './failure.ts'
import { foldText } from './script.ts'

/** What a paper can be: with a sentence that was not translated; with any doubt about its Japanese. */
export const paperStates = ['untranslated', 'doubtful'] as const
export type PaperState = (typeof paperStates)[number]

/** One operator of a query: the paper is, or (`not`) is not, in a state. */
export type StateTerm = { readonly state: PaperState; readonly not: boolean }
/** A query taken apart: words and phrases (all of them are sought), and the states asked for. */
export type SearchQuery = { readonly terms: readonly string[]; readonly is: readonly StateTerm[] }

type Draft = { readonly terms: string[]; readonly is: StateTerm[] }
type Operator = {
  readonly values: readonly string[]
  readonly add: (draft: Draft, value: string, not: boolean) => void
}

const operators: Readonly<Record<string, Operator>> = {
  is: {
    values: paperStates,
    add: ({ is }, value, not) => {
      const state = paperStates.find((known) => known === value)
      if (state && !is.some((term) => term.state === state && term.not === not)) is.push({ state, not })
    },
  },
}

/** Takes a query apart at white space; what stands in double quotes is one phrase. Throws `bad_request` for `is:` with what there is not. */
export function parseQuery(q: string): SearchQuery {
  const draft: Draft = { terms: [], is: [] }
  for (const [word, phrase] of q.matchAll(/"([^"]*)"|[^\s"]+/g))
    if (phrase !== undefined || !addOperator(draft, word)) addTerm(draft, phrase ?? word)
  return draft
}

/** The query as text again: words and phrases first. */
export function formatQuery({ terms, is }: SearchQuery): string {
  const states = is.map(({ state, not }) => `${not ? '-' : ''}is:${state}`)
  return [...terms.map(formatTerm), ...states].join(' ')
}

function addTerm({ terms }: Draft, term: string): void {
  if (term.trim()) terms.push(term)
}

/** Whether the word is an operator; the draft has it then. Full width (`ｉｓ：`) is as good as half width. */
function addOperator(draft: Draft, word: string): boolean {
  const [, minus = '', name = '', value = ''] = operatorPattern.exec(foldText(word)) ?? []
  const operator = operators[name]
  if (operator === undefined) return false
  if (!operator.values.includes(value)) throw unknownValue(word, name, operator)
  operator.add(draft, value, minus !== '')
  return true
}

const operatorPattern = new RegExp(`^(-?)(${Object.keys(operators).join('|')}):(.*)$`, 's')

function unknownValue(word: string, name: string, { values }: Operator): Failure {
  const known = values.map((value) => `${name}:${value}`).join(' and ')
  const message = `there is no ${word}; there are ${known}. To search for the word itself, put it in quotes`
  return new Failure('bad_request', `q: ${message}`, { details: [{ path: 'q', message }] })
}

function formatTerm(term: string): string {
  return /\s/.test(term) || operatorPattern.test(foldText(term)) ? `"${term}"` : term
}
