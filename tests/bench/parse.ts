// How fast pages are parsed, beside what any reader of text must do.
import { parsePage } from '../../server/digest/parse.ts'
import type { SourcePage } from '../../server/source/pages.ts'
import { type Bench, compare, formatShare, round, tableHead } from './compare.ts'
import { makePages } from './pages.ts'

/** Decodes the bytes and splits them into lines: what any reader of text must do. */
function splitLines(page: SourcePage): number {
  return new TextDecoder().decode(page.bytes).split(/\r\n|\n|\r/).length
}

export const benchParse: Bench = async ({ papers, rounds }) => {
  const { pages, megabytes } = makePages(papers)
  const seconds = await compare(
    {
      work: () => pages.forEach((page) => void parsePage(page.bytes)),
      floor: () => pages.forEach((page) => void splitLines(page)),
    },
    rounds,
  )
  console.log(
    `${papers.toLocaleString('en')} made papers, ${pages.length} pages, ${round(megabytes)} MB\n\n${tableHead}`,
  )
  console.log(formatShare('parse text pages', 'decode and split into lines', megabytes, 'MB', seconds))
}
