// What a digest says beside the papers, in its language; in both languages it speaks Japanese. Pure.
import type { FeedPaper, TextLanguage } from '#shared/feed.ts'
import { cleanLine, paperInReader } from '../feeds/texts.ts'
import { type Bulletin, countShown } from './bulletin.ts'

const plain = (count: number) => count.toLocaleString('en-US')
const papers = (count: number) => (count === 1 ? '1 new paper' : `${plain(count)} new papers`)
const moment = (iso: string) => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`

const japanese = {
  title: (count: number) => `新着論文 ${plain(count)}件`,
  since: (iso: string) => `${moment(iso)} 以降に届いた論文`,
  query: (query: string) => `検索: ${query}`,
  group: (name: string, count: number) => `${name} ${plain(count)}件`,
  more: (count: number) => `ほか ${plain(count)}件`,
  others: (count: number) => `ほか${plain(count)}名`,
  comma: '、',
  read: '対訳で読む',
  none: '新着論文はありません。',
}
const english: typeof japanese = {
  title: papers,
  since: (iso) => `Papers that came in since ${moment(iso)}`,
  query: (query) => `Search: ${query}`,
  group: (name, count) => `${name}: ${plain(count)}`,
  more: (count) => `and ${plain(count)} more`,
  others: (count) => `and ${plain(count)} more`,
  comma: ', ',
  read: 'Read in both languages',
  none: 'There are no new papers.',
}

/** The words of a language. */
export function wordsOf(language: TextLanguage): typeof japanese {
  return language === 'en' ? english : japanese
}

/** How many papers, of which search, and how many of each group: one line each. */
export function headOf(bulletin: Bulletin): { readonly title: string; readonly lines: readonly string[] } {
  const words = wordsOf(bulletin.language)
  const groups = bulletin.groups.map(({ name, papers: { length } }) => words.group(name, length))
  const rest = restOf(bulletin)
  const counts = [...groups, ...(rest === null ? [] : [rest])].join(words.comma)
  const query = bulletin.query === '' ? [] : [words.query(cleanLine(bulletin.query))]
  const said = bulletin.found === 0 ? words.none : counts
  return { title: words.title(bulletin.found), lines: [words.since(bulletin.since), ...query, said] }
}

/** What was left out; null where that is nothing. */
export function restOf(bulletin: Bulletin): string | null {
  const rest = bulletin.found - countShown(bulletin)
  return rest > 0 ? wordsOf(bulletin.language).more(rest) : null
}

/** A subject of mail in one line. */
export function subjectOf(bulletin: Bulletin): string {
  const { title } = headOf(bulletin)
  return bulletin.query === '' ? `Taiyaku: ${title}` : `Taiyaku: ${title} – ${cleanLine(bulletin.query).slice(0, 100)}`
}

const mostAuthors = 6

/** The first authors, and how many more there are. */
export function authorsOf({ authors }: FeedPaper, language: TextLanguage): string {
  const named = authors.slice(0, mostAuthors).map(cleanLine).join(', ')
  const rest = authors.length - mostAuthors
  return rest > 0 ? `${named}, ${wordsOf(language).others(rest)}` : named
}

/** Where the paper can be read in the reader; null where its address is not known. */
export function readingOf({ key }: FeedPaper, { address }: Bulletin): string | null {
  return address === null ? null : paperInReader(address, key)
}
