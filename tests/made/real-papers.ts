// Real metadata of papers with made-up Japanese, where the folder with that metadata lies beside the project. Nothing of it is copied here.
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { findArxivId } from '#shared/arxiv-id.ts'
import type { Entry } from '#shared/entry.ts'
import { makePapers } from './papers.ts'

const folder = new URL('../../../shared/papers/', import.meta.url)
const many = new URL('papers-20k.ndjson.gz', folder)
const odd = new URL('edge-cases.ndjson', folder)

export const hasRealPapers: boolean = existsSync(many)
export const hasEdgeCases: boolean = existsSync(odd)

type RealPaper = {
  readonly id: string
  readonly title: string
  readonly abstract: string
  readonly authors: readonly string[]
  readonly categories: readonly string[]
  readonly published?: string
  readonly announced?: string
  readonly case?: string
}

/** 20,000 real papers as posts. */
export function readRealPapers(): Entry[] {
  return toEntries(readLines(gunzipSync(readFileSync(many)).toString()))
}

/** The records of the 20,000, one a line, as their file has them. */
export function readRealRecords(): string[] {
  return gunzipSync(readFileSync(many)).toString().trimEnd().split('\n')
}

/** The odd ones: each with the name of what is odd about it. */
export function readEdgeCases(): { readonly what: string; readonly entry: Entry }[] {
  const papers = readLines(readFileSync(odd, 'utf8'))
  return toEntries(papers).map((entry, index) => ({ what: papers[index]?.case ?? '', entry }))
}

function readLines(text: string): RealPaper[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as RealPaper)
}

function toEntries(papers: readonly RealPaper[]): Entry[] {
  const made = makePapers(papers.length, 20)
  return made.map((entry, index) => toEntry(entry, papers[index]))
}

function toEntry(made: Entry, real: RealPaper | undefined): Entry {
  if (!real) return made
  const arxiv = findArxivId(real.id)
  return {
    ...made,
    title: real.title,
    abstractEn: real.abstract,
    authors: [...real.authors],
    categories: [...real.categories],
    publishedAt: real.published ?? `${real.announced}T00:00:00Z`,
    arxivId: arxiv?.id ?? null,
    arxivVersion: arxiv?.version ?? null,
  }
}
