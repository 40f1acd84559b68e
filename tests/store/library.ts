// A library in a temporary folder, and entries to put into it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Entry } from '#shared/entry.ts'
import { toPage } from '../../server/source/pages.ts'
import { openStore, type Store } from '../../server/store/open.ts'

/** An entry with everything said, but for what is given. */
export function entryOf(given: Partial<Entry> = {}): Entry {
  return {
    title: 'Learning to Fold Paper Cranes',
    titleJa: null,
    summaryJa: '折り鶴の強化学習を提案します。\nコードは公開されています。',
    abstractEn: 'We propose reinforcement learning for paper cranes. Code is public.',
    authors: ['Hana Sato', 'José Álvarez'],
    publishedAt: '2026-11-10T12:00:00Z',
    categories: ['cs.LG', 'cs.RO'],
    arxivId: null,
    arxivVersion: null,
    sourceUrl: null,
    excerpt: false,
    provider: 'arxiv.jp',
    translator: 'Google',
    ...given,
  }
}

/** Saves entries as one page; the page's bytes are made of them and of `name`. */
export function saveEntries(store: Store, entries: readonly Entry[], { name = 'page.txt', sample = false } = {}) {
  const page = toPage(name, new TextEncoder().encode(name + JSON.stringify(entries)))
  return store.savePage({
    ...page,
    sample,
    takenAt: '2026-11-20T00:00:00Z',
    problems: [],
    entries: entries.map((entry, index) => ({ entry, line: index + 1 })),
  })
}

/** Runs `work` on an empty library, then removes it. */
export async function withStore(work: (store: Store, path: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'taiyaku-store-'))
  const path = join(folder, 'library.sqlite')
  const store = await openStore(path)
  try {
    await work(store, path)
  } finally {
    await store.close()
    await rm(folder, { recursive: true })
  }
}
