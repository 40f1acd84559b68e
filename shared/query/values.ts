// How the values of operators are read and written: the few words that some take, categories, identifiers, days.
import { findArxivId } from '../arxiv-id.ts'
import type { Has, Leaf, Node, Sort, State } from './ast.ts'
import { readCategories } from './category-value.ts'
import { narrow } from './characters.ts'
import type { Days } from './days.ts'

/** Words in both languages of the reader. */
export type Help = { readonly en: string; readonly ja: string }
/** A value that can be completed, and what it is. */
export type Choice = Help & { readonly value: string }
/** What a value was read as; undefined: not understood. */
export type Reading = Node | { readonly kind: 'sort'; readonly sort: Sort } | undefined
/** What stands after the colon. */
export type Written = { readonly value: string; readonly quoted: boolean }

/** The choice that is written, whatever its case and width. */
export function choose<T extends string>(
  choices: readonly (Choice & { readonly value: T })[],
  written: Written,
): T | undefined {
  const value = narrow(written.value).trim().toLowerCase()
  return choices.find((choice) => choice.value === value)?.value
}

/** A name, or a code of the library that arXiv’s list does not have, in quotes. */
export function readCategory({ value, quoted }: Written, kind: 'category' | 'primary'): Reading {
  const codes = readCategories(value)
  const parts = (codes.length === 0 && quoted ? [value] : codes).map((code) => ({ kind, code }))
  return parts.length > 1 ? { kind: 'or', parts } : parts[0]
}

export function writeCategory(leaf: Leaf, kind: 'category' | 'primary'): Written | undefined {
  if (leaf.kind !== kind) return undefined
  return { value: leaf.code, quoted: readCategories(leaf.code)[0] !== leaf.code }
}

/** `hep-th/9901001`, `math.AG/0309136`: the archive small, the class large. */
export function readId(value: string): Leaf | undefined {
  const id = findArxivId(narrow(value))?.id
  if (id === undefined) return undefined
  return { kind: 'id', id: id.toLowerCase().replace(/\.[a-z]{2}(?=\/)/, (subject) => subject.toUpperCase()) }
}

/** An identifier or an address of arXiv that stands as a word of its own: `2503.12345`, `arXiv:2503.12345v2`, `https://arxiv.org/abs/2503.12345`. */
export function readPastedId(word: string): Leaf | undefined {
  const pasted =
    /^(?:arxiv:|(?:https?:\/\/)?(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/)\S{9,40}$|^\d{4}\.\d{4,5}(?:v\d{1,4})?$/i
  return pasted.test(narrow(word.slice(0, 100))) && word.length < 100 ? readId(word) : undefined
}

export const hasChoices: readonly (Choice & { readonly value: Has })[] = [
  { value: 'code', en: 'a link to code, or code is promised', ja: 'コードへのリンクや公開の記述がある' },
  { value: 'math', en: 'formulas', ja: '数式がある' },
  { value: 'id', en: 'an arXiv id', ja: 'arXiv ID がわかっている' },
  { value: 'note', en: 'a note of yours', ja: '自分のメモがある' },
]
export const stateChoices: readonly (Choice & { readonly value: State })[] = [
  { value: 'unread', en: 'not read yet', ja: '未読' },
  { value: 'read', en: 'read', ja: '既読' },
  { value: 'starred', en: 'starred', ja: 'スターを付けた' },
  { value: 'later', en: 'kept for later', ja: 'あとで読む' },
  { value: 'revised', en: 'read, and its text was revised since', ja: '読んだ後に改訂された' },
  { value: 'watched', en: 'holds a word or an author you watch for', ja: '注目の語・著者を含む' },
  { value: 'untranslated', en: 'a sentence was left in English', ja: '訳されていない文がある' },
  { value: 'doubtful', en: 'something of the Japanese is in doubt', ja: '訳に疑わしいところがある' },
  { value: 'sample', en: 'made up, to try the reader', ja: '見本' },
]
export const sortChoices: readonly (Choice & { readonly value: Sort })[] = [
  { value: 'new', en: 'the newest first', ja: '新しい順' },
  { value: 'old', en: 'the oldest first', ja: '古い順' },
  { value: 'relevance', en: 'the best fit first', ja: '関連の強い順' },
  { value: 'watched', en: 'of each day, the watched first', ja: '日ごとに注目を先に' },
]
export const dateChoices: readonly Choice[] = [
  { value: 'today', en: 'today', ja: '今日' },
  { value: '7d', en: 'the last seven days', ja: 'この 7 日間' },
  { value: '2w', en: 'the last two weeks', ja: 'この 2 週間' },
  { value: '1m', en: 'the last month', ja: 'この 1 か月' },
  { value: '3m', en: 'the last three months', ja: 'この 3 か月' },
  { value: '1y', en: 'the last year', ja: 'この 1 年' },
]

/** A condition of days; undefined where neither end is known. */
export function asDate(days: Days | undefined): Leaf | undefined {
  return days && (days.from ?? days.to) !== null ? { kind: 'date', ...days } : undefined
}
