// What stands beside the list of a search, in a library of any size: similar papers, and authors that are offered while one types.
import { listSimilar } from '../../server/http/similar.ts'
import { findAuthors } from '../../server/store/author-names.ts'
import { type Database, statement } from '../../server/store/database.ts'
import { openStore } from '../../server/store/open.ts'
import { openDatabase } from '../../server/store/open-file.ts'
import { median, quantile, round } from './compare.ts'

const { signal } = new AbortController()
const papersAsked = 40

const spread = (times: readonly number[]) => `${round(median(times))} / ${round(quantile(times, 0.95))} ms`

/** Prints the time for ten papers like one, of papers all over the library; the first time counts words, the second does not. */
export async function timeSimilar(path: string): Promise<void> {
  const store = await openStore(path)
  const db = openDatabase(path)
  const ids = statement(db, 'SELECT key FROM papers WHERE id >= ? ORDER BY id LIMIT 1').pluck()
  const [low, high] = statement(db, 'SELECT min(id), max(id) FROM papers').raw().get() as [number, number]
  const keys = Array.from({ length: papersAsked }, (_, at) =>
    String(ids.get(Math.floor(low + ((high - low) * at) / papersAsked))),
  )
  const similar = listSimilar(store)
  for (const turn of ['for the first time', 'again']) {
    const times: number[] = []
    for (const key of keys) {
      const began = performance.now()
      await similar({ params: { key }, query: { limit: 10 }, body: new Uint8Array(), json: undefined, signal })
      times.push(performance.now() - began)
    }
    console.log(`Ten similar papers of ${papersAsked} papers, ${turn}: ${spread(times)}`)
  }
  db.close()
  await store.close()
}

/** Prints the time for authors as one types three names, letter by letter from the second on; the names gathered before. */
export function timeAuthors(db: Database): void {
  const names = statement(db, 'SELECT authors FROM paper_facets ORDER BY id DESC LIMIT 3').pluck().all() as string[]
  const typed = names.flatMap((authors) => {
    const [name = ''] = authors.split('\n')
    return Array.from({ length: name.length - 1 }, (_, at) => name.slice(0, at + 2))
  })
  const time = (part: string) => {
    const began = performance.now()
    findAuthors(db, part, 12)
    return performance.now() - began
  }
  const first = time(typed[0] ?? '')
  console.log(`Authors while they are typed: ${spread(typed.map(time))}, gathered in ${round(first)} ms`)
}
