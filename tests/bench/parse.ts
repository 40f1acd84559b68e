// How fast pages are parsed, beside what any reader of text or HTML must do; and beside the script a user would write instead.
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { parsePage } from '../../server/digest/parse.ts'
import type { SourcePage } from '../../server/source/pages.ts'
import { type Bench, compare, formatShare, round, tableHead, timeProcessor } from './compare.ts'
import { type BenchPages, makeHtmlPages, makePages, whatEntries } from './pages.ts'
import { tellScrape } from './scrape.ts'

/** Decodes the bytes and splits them into lines: what any reader of text must do. */
function splitLines(page: SourcePage): number {
  return new TextDecoder().decode(page.bytes).split(/\r\n|\n|\r/).length
}

const nothing = () => {}
const callbacks: TokenizerCallbacks = {
  onattribdata: nothing,
  onattribentity: nothing,
  onattribend: nothing,
  onattribname: nothing,
  oncdata: nothing,
  onclosetag: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onopentagname: nothing,
  onprocessinginstruction: nothing,
  onselfclosingtag: nothing,
  ontext: nothing,
  ontextentity: nothing,
}

/** Decodes the bytes and finds the tags, doing nothing with them: what any reader of HTML must do. */
function tokenize(page: SourcePage): void {
  const tokenizer = new Tokenizer({}, callbacks)
  tokenizer.write(new TextDecoder().decode(page.bytes))
  tokenizer.end()
}

function checkAll({ pages, entries }: BenchPages): void {
  const found = pages.reduce((sum, { bytes }) => sum + parsePage(bytes).entries.length, 0)
  if (found !== entries.length)
    throw new Error(`${entries.length} posts were written and ${found} read; mend that first`)
}

/** Seconds of the processor for all pages. Throws where a post is lost: a parser that reads nothing is fast. */
async function compareAll(made: BenchPages, rounds: number, floor: (page: SourcePage) => unknown) {
  checkAll(made)
  const work = () => made.pages.forEach(({ bytes }) => void parsePage(bytes))
  return compare({ work, floor: () => made.pages.forEach((page) => void floor(page)) }, rounds, timeProcessor)
}

export const benchParse: Bench = async ({ papers, rounds, folder }) => {
  const text = makePages(papers)
  const html = makeHtmlPages(papers)
  console.log(
    `${text.entries.length.toLocaleString('en')} posts, ${text.pages.length} pages: ${whatEntries}; ` +
      `text ${round(text.megabytes)} MB, HTML ${round(html.megabytes)} MB; time of the processor\n\n${tableHead}`,
  )
  const textSeconds = await compareAll(text, rounds, splitLines)
  console.log(formatShare('parse text pages', 'decode and split into lines', text.megabytes, 'MB', textSeconds))
  const htmlSeconds = await compareAll(html, rounds, tokenize)
  console.log(formatShare('parse HTML pages', 'decode and bare tokenizer', html.megabytes, 'MB', htmlSeconds))
  await tellScrape(html, html.megabytes / htmlSeconds.work, folder)
}
