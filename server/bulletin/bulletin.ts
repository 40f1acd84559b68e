// A digest of papers before it has a form: counted, grouped by first category, the largest group first. Pure.
import { findCategory } from '#shared/categories.ts'
import type { FeedPaper, TextLanguage } from '#shared/feed.ts'

/** `code` is null for papers without a category. */
export type Group = { readonly code: string | null; readonly name: string; readonly papers: readonly FeedPaper[] }
/** `found` counts those too that were left out; `since` is a moment; `address` is the reader's, without a slash at its end. */
export type Bulletin = {
  readonly query: string
  readonly since: string
  readonly found: number
  readonly groups: readonly Group[]
  readonly language: TextLanguage
  readonly address: string | null
}

type Parts = Omit<Bulletin, 'groups'> & { readonly papers: readonly FeedPaper[] }

/** The papers of a group keep their order; of groups that are as large, the one whose code comes first; papers without a category come last. */
export function makeBulletin({ papers, ...parts }: Parts): Bulletin {
  const codes = [...new Set(papers.map(({ categories }) => categories[0] ?? null))]
  const groups = codes.map((code) => ({
    code,
    name: nameOf(code, parts.language),
    papers: papers.filter(({ categories }) => (categories[0] ?? null) === code),
  }))
  const last = ({ code }: Group) => (code === null ? 1 : 0)
  const order = (a: Group, b: Group) =>
    last(a) - last(b) || b.papers.length - a.papers.length || (a.code ?? '').localeCompare(b.code ?? '')
  return { ...parts, groups: groups.toSorted(order) }
}

/** How many papers it shows. */
export function countShown({ groups }: Bulletin): number {
  return groups.reduce((count, { papers }) => count + papers.length, 0)
}

const nameless = { ja: '分類なし', en: 'No category', both: '分類なし / No category' }

/** A code that has no name is its own. */
function nameOf(code: string | null, language: TextLanguage): string {
  if (code === null) return nameless[language]
  const category = findCategory(code)
  if (category === undefined) return code
  const names = { ja: category.ja, en: category.en, both: `${category.ja} / ${category.en}` }
  return `${names[language]} (${code})`
}
