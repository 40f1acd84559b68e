// A trial of `resolve`: papers as plain-text pages without ids, parsed and taken in, then resolved from records. Each paper's
// Japanese begins with its number, so that afterwards every text is known again, whatever became of its title.

import type { Entry } from '#shared/entry.ts'
import { PapersQuery } from '#shared/search.ts'
import { parsePage } from '../../server/digest/parse.ts'
import { readRecord, toRecord } from '../../server/resolve/record.ts'
import type { ResolveReport } from '../../server/resolve/report.ts'
import { resolveFromFiles } from '../../server/resolve.ts'
import type { LineFile } from '../../server/source/metadata.ts'
import { toPage } from '../../server/source/pages.ts'
import { openStore, type Store } from '../../server/store/open.ts'
import { type Draw, pick } from '../made/draw.ts'
import { withoutAddresses } from '../made/papers.ts'
import { formatTextPage } from '../made/text-page.ts'

/** Texts with the right id, with a wrong one, and without; a post that pages did not give back is none of them. */
export type Outcome = { readonly right: number; readonly wrong: number; readonly open: number }

const perPage = 10

/** The papers with their number at the beginning of the Japanese, in the form of 2025; a category of WordPress is one line. */
export function numbered(papers: readonly Entry[]): Entry[] {
  return papers.map((paper, index) => ({
    ...paper,
    titleJa: null,
    summaryJa: `第${index}番。${paper.summaryJa ?? ''}`,
    categories: paper.categories.map((category) => category.replace(/\s+/g, ' ')),
  }))
}

/** Takes the posts in from text pages without ids. */
export async function takeIn(store: Store, posts: readonly Entry[]): Promise<void> {
  const starts = Array.from({ length: Math.ceil(posts.length / perPage) }, (_, index) => index * perPage)
  const pages = starts.map((start) => {
    const text = formatTextPage(withoutAddresses(posts.slice(start, start + perPage)))
    const page = toPage(`page-${start}.txt`, new TextEncoder().encode(text))
    return { ...page, ...parsePage(page.bytes), sample: false, takenAt: '2026-11-20T00:00:00Z', link: () => [] }
  })
  for (let start = 0; start < pages.length; start += perPage * 10)
    await store.savePages(pages.slice(start, start + perPage * 10))
}

/** What becomes of the posts of `papers` (which know their right ids, posts by the same number) with these records. */
export async function tryResolve(
  path: string,
  papers: readonly Entry[],
  posts: readonly Entry[],
  records: readonly string[],
): Promise<Outcome & { readonly report: ResolveReport }> {
  const store = await openStore(path)
  try {
    await takeIn(store, numbered(posts))
    const report = await resolveFromFiles(store, [linesOf(records)], { stop: new AbortController().signal })
    return { ...(await judge(store, papers)), report }
  } finally {
    await store.close()
  }
}

/** Records as a file holds them. */
export function linesOf(lines: readonly string[], name = 'records.ndjson'): LineFile {
  async function* batches() {
    for (let start = 0; start < lines.length; start += 100)
      yield { lines: lines.slice(start, start + 100), read: start, total: lines.length }
  }
  return { name, batches }
}

/** A line of arXiv's snapshot for a paper of one version. */
export function snapshotLine({ arxivId, title, abstractEn, authors, categories, publishedAt }: Entry): string {
  const moment = new Date(publishedAt ?? 0)
  return JSON.stringify({
    id: arxivId,
    submitter: 'n/a',
    authors: authors.join(', '),
    title: title.replace(/(.{30,60}?) /g, '$1\n  '),
    categories: categories.join(' '),
    abstract: `  ${abstractEn?.replace(/(.{60,80}?) /g, '$1\n')}\n`,
    versions: [{ version: 'v1', created: moment.toUTCString() }],
    update_date: moment.toISOString().slice(0, 10),
    authors_parsed: authors.map((name) => [name.split(' ').at(-1), name.split(' ').slice(0, -1).join(' '), '']),
  })
}

/** Every version in the library, held against the paper its number says it is. */
async function judge(store: Store, papers: readonly Entry[]): Promise<Outcome> {
  const outcome = { right: 0, wrong: 0, open: 0 }
  for (let cursor: string | undefined; ; ) {
    const page = await store.listPapers(PapersQuery.parse({ limit: 200, ...(cursor && { cursor }) }))
    for (const { key, arxivId } of page.items)
      for (const { summaryJa } of (await store.findPaper(key))?.versions ?? []) {
        const right = papers[Number(/^第(\d+)番/.exec(summaryJa ?? '')?.[1])]?.arxivId
        outcome[arxivId === null ? 'open' : arxivId === right ? 'right' : 'wrong'] += 1
      }
    if (page.next === null) return outcome
    cursor = page.next
  }
}

/** The text with one to five of its words changed: left out, put in, or another in its place. */
export function changeWords(text: string, others: readonly string[], draw: Draw): string {
  const words = text.split(' ')
  for (let step = 1 + draw(5); step > 0; step -= 1) {
    const kind = words.length > 1 ? draw(3) : 2
    const word = pick(pick(others, draw).split(' '), draw)
    words.splice(draw(words.length), kind === 2 ? 0 : 1, ...(kind === 1 ? [] : [word]))
  }
  const changed = words.join(' ')
  return changed === text ? changeWords(text, others, draw) : changed
}

/** The record of a line, which must be one. */
export function recordOf(line: string) {
  const raw = readRecord(line)
  if (raw === undefined) throw new Error(`no record: ${line}`)
  return toRecord(raw)
}
