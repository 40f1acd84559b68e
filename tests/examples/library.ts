// The library that the documents speak of: its papers, tags, saved search and files are those that their examples name.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toPage } from '../../server/source/pages.ts'
import type { Store } from '../../server/store/open.ts'
import { entryOf } from '../store/library.ts'
import { makeTextPage } from './page.ts'

/** Fills an empty library, and puts files into `folder`. Gives the secret of its saved search. */
export async function fillLibrary(store: Store, folder: string): Promise<string> {
  const now = new Date().toISOString()
  const summaryJa = '羊を数えます。\n強化学習で速くなります。'
  const abstractEn = 'We count sheep. Reinforcement learning makes it fast.'
  const entries = Array.from({ length: 8 }, (_, n) =>
    entryOf({
      title: `Counting Sheep ${n}`,
      arxivId: `2611.0000${n + 1}`,
      authors: [`Ada Paperfold ${n}`],
      summaryJa,
      abstractEn,
    }),
  )
  const bytes = new TextEncoder().encode('sheep')
  await store.savePage({
    ...toPage('sheep.txt', bytes),
    sample: false,
    takenAt: now,
    problems: [],
    entries: entries.map((entry, line) => ({ entry, line: line + 1 })),
  })
  await store.changeMarks('2611.00001', { addTags: ['survey'] }, now)
  for (const n of [3, 4, 5, 6]) await store.changeMarks(`2611.0000${n}`, { starred: true }, now)
  await writeFile(join(folder, 'page.txt'), makeTextPage())
  return (await store.addSearch({ name: '羊', q: 'sheep', group: '' }, now)).secret
}
