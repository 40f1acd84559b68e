// An HTML page, whole or a fragment: its visible text as lines, parted by post, then read like plain text. Markup only tells what the labels can't.
import { hasJapanese } from '#shared/script.ts'
import { startDraft } from './draft.ts'
import type { RawEntry } from './entry.ts'
import { endsCut, readExcerpt } from './excerpt.ts'
import { Around, Flow, type Mark } from './flow.ts'
import { isFurniture } from './furniture.ts'
import { accountFor } from './ink.ts'
import type { Line } from './lines.ts'
import { type PageFacts, readMarkup } from './markup.ts'
import { type Group, groupPosts } from './posts.ts'
import { findPermalink, toRawEntry } from './raw.ts'
import { markLines, type Parsed, type Reading, startReading, take } from './reading.ts'
import { segment } from './segment.ts'
import { squash } from './space.ts'
import { Fate, tellStrays } from './strays.ts'
import { type Settled, settleTitles } from './titles.ts'

/** Reads a page of HTML in NFC; `address` is where it was had. Linear in its length. */
export function readHtml(html: string, address: string | null = null): Parsed {
  const flow = new Flow()
  return readPosts(flow, readMarkup(html, flow, { lineAt: startCount(html), post: 0, around: 0, address }))
}

/** The number of the line that an offset lies in. Asked from front to back it looks at each line end once. */
export function startCount(text: string): (offset: number) => number {
  let number = 1
  let next = text.indexOf('\n')
  return (offset) => {
    while (next >= 0 && next < offset) {
      number++
      next = text.indexOf('\n', next + 1)
    }
    return number
  }
}

/** The entries in lines of markup. Where nothing is found, what looked like sidebars is read, too. */
export function readPosts(flow: Flow, page: PageFacts): Parsed {
  const first = readGroups(flow, page, false)
  const hasAsides = flow.marks.some(({ around }) => around & Around.aside)
  const reading = first.entries.length === 0 && hasAsides ? readGroups(flow, page, true) : first
  markFurniture(reading, flow)
  reading.found.push(...tellStrays(flow.lines, reading.fates))
  return { ...reading, text: accountFor(flow.lines, reading.fates, flow.shown, flow.hidden) }
}

function readGroups(flow: Flow, page: PageFacts, withAsides: boolean): Reading {
  const reading = startReading(flow.lines)
  const groups = groupPosts(flow, page.parents, withAsides)
  const read = groups.flatMap((group) => readGroup(group, flow.marks))
  for (const { settled, raw } of read) take(reading, settled, read.length === 1 ? complete(raw, page) : raw)
  for (const { lines, isOne } of groups) {
    const terms = lines.filter(({ index, label }) => isOne && label?.kind === 'terms' && !reading.fates[index])
    if (lines.some(({ index }) => reading.fates[index] === Fate.entry)) markLines(reading.fates, terms, Fate.entry)
  }
  return reading
}

type Post = { readonly settled: Settled; readonly raw: RawEntry }

function readGroup({ lines, isOne }: Group, marks: readonly Mark[]): Post[] {
  const drafts = segment(lines, isOne)
  if (drafts.length === 0) return isOne ? readBeginning(lines, marks) : []
  const [only] = drafts
  if (isOne && only && drafts.length === 1) only.terms = findTerms(lines) ?? only.terms
  return settleTitles(drafts).map((settled) => {
    const raw = toRawEntry(settled, marks)
    return { settled, raw: { ...raw, sourceUrl: raw.sourceUrl ?? (isOne ? findPermalink(lines, marks) : null) } }
  })
}

/** A post alone on its page: what the page says of itself it says of the post. */
function complete(raw: RawEntry, page: PageFacts): RawEntry {
  return { ...raw, title: raw.title ?? dropSiteName(page.title), sourceUrl: raw.sourceUrl ?? page.address }
}

/** `{title} | {site}` as the title element has it. */
function dropSiteName(title: string): string | null {
  const text = squash(title)
  const end = Math.max(...[' | ', ' – ', ' — ', ' - ', ' « ', ' ｜ '].map((mark) => text.lastIndexOf(mark)))
  return (end > 0 ? text.slice(0, end) : text) || null
}

function findTerms(lines: readonly Line[]): string[] | null {
  const terms = lines.flatMap(({ label }) => (label?.kind === 'terms' ? label.categories : []))
  return terms.length > 0 ? terms : null
}

/** A post of which the page shows no label: an excerpt, or only its title. */
function readBeginning(lines: readonly Line[], marks: readonly Mark[]): Post[] {
  const around = ({ index }: Line) => marks[index]?.around ?? 0
  const title = lines.find(({ label }) => label?.kind === 'title')
  const shown = lines.filter((line) => around(line) & Around.excerpt && !(around(line) & Around.more))
  const plain = lines.filter((line) => isPlain(line, marks[line.index]))
  const isCut = endsCut(plain.at(-1)?.text ?? '') || lines.some((line) => around(line) & Around.more)
  const body = shown.length > 0 ? shown : isCut ? plain : []
  const { summary, abstract } = readExcerpt(body, hasJapanese)
  if (!title || (summary === null && abstract === null)) return []
  const draft = { ...startDraft(), summary: body, infoLines: lines.filter(({ label }) => label?.kind === 'terms') }
  const settled = { draft, title: { text: squash(title.text), lines: [title] }, found: [], told: [] }
  const raw = toRawEntry(settled, marks)
  const sourceUrl = raw.sourceUrl ?? findPermalink(lines, marks)
  return [{ settled, raw: { ...raw, summary, abstract, sourceUrl, categories: findTerms(lines) ?? [], excerpt: true } }]
}

function isPlain({ text, label }: Line, mark: Mark | undefined): boolean {
  if (!mark || label !== null || mark.isLink) return false
  return (mark.around & (Around.meta | Around.aside | Around.title | Around.more)) === 0 && !isFurniture(text)
}

// What markup sets apart from the posts, and lines that are nothing but links or stand outside of all posts, is furniture, unless an entry took it.
function markFurniture({ entries, fates }: Reading, { lines, marks }: Flow): void {
  const hasPosts = entries.length > 0 && lines.some(({ index }) => marks[index]?.post && fates[index] === Fate.entry)
  for (const { index, label } of lines) {
    const mark = marks[index]
    if (fates[index] || !mark) continue
    const isBeside = (mark.around & (Around.aside | Around.meta | Around.more)) !== 0 || mark.isLink
    if (isBeside || label?.kind === 'terms' || (hasPosts && mark.post === 0)) fates[index] = Fate.furniture
  }
}
