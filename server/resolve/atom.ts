// What arXiv’s API answers: an Atom feed with one entry a paper. Pure; an entry without an id of arXiv (its way to report an
// error) is no record. Refuses (undefined) what is no feed.

import { Parser } from 'htmlparser2'
import { findArxivId } from '#shared/arxiv-id.ts'
import type { MetadataRecord, RecordVersion } from './record.ts'

/** `total` counts all answers to the question, of which the feed holds a page. */
export type Feed = { readonly records: readonly MetadataRecord[]; readonly entries: number; readonly total: number }

type Draft = Record<string, string> & { authors: string[] }

/** Reads a feed; undefined where the bytes are none. */
export function readFeed(bytes: Uint8Array): Feed | undefined {
  const entries: Draft[] = []
  const path: string[] = []
  let total: number | undefined
  let text = ''
  const parser = new Parser(
    {
      onopentagname: (name) => {
        path.push(name)
        text = ''
        if (path.join() === 'feed,entry') entries.push(Object.assign(Object.create(null), { authors: [] }))
      },
      ontext: (part) => {
        text += part
      },
      onclosetag: () => {
        const place = path.join()
        const value = text.replace(/\s+/g, ' ').trim()
        const entry = entries.at(-1)
        if (place === 'feed,opensearch:totalResults') total = Number(value)
        if (place === 'feed,entry,author,name') entry?.authors.push(value)
        if (entry && /^feed,entry,(?:id|title|summary|published|updated)$/.test(place)) entry[path[2] ?? ''] = value
        path.pop()
        text = ''
      },
    },
    { xmlMode: true },
  )
  parser.end(new TextDecoder().decode(bytes))
  if (total === undefined || Number.isNaN(total)) return undefined
  return { records: entries.flatMap(toRecord), entries: entries.length, total }
}

/** The API tells the moments of the first version (`published`) and of the newest (`updated`). */
function toRecord({
  id = '',
  title = '',
  summary = '',
  published = '',
  updated = '',
  authors,
}: Draft): MetadataRecord[] {
  const found = /\/abs\//.test(id) ? findArxivId(id) : undefined
  if (found === undefined || title === '') return []
  const latest = found.version
  const versions: RecordVersion[] = isMoment(published) ? [{ number: 1, at: published }] : []
  if (latest !== null && latest > 1 && versions.length > 0 && isMoment(updated))
    versions.push({ number: latest, at: updated })
  return [{ id: found.id, title, abstract: summary || null, authors, versions, latest, announced: null }]
}

function isMoment(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)
}
