// Whether both languages find the same: papers made in both, compared by their English alone and by their Japanese alone.
import type { Entry } from '#shared/entry.ts'
import { listSimilar } from '../../server/http/similar.ts'
import { openStore, type Store } from '../../server/store/open.ts'
import { makeLexiconText } from '../made/lexicon-text.ts'

const { signal } = new AbortController()

const [papers, terms, seed, step] = [2_000, 800, 90_210, 10]

type Languages = 'both' | 'en' | 'ja'

/** Prints how many of the ten by one language are among the ten by the other. Moments are a minute apart. */
export async function compareLanguages(): Promise<void> {
  const both = await findAll('both')
  const [english, japanese] = [await findAll('en'), await findAll('ja')]
  const share = (one: Found, two: Found) => {
    const pairs = [...one].flatMap(([key, keys]) => keys.map((found) => two.get(key)?.includes(found) === true))
    return `${((100 * pairs.filter(Boolean).length) / pairs.length).toFixed(1)} %`
  }
  console.log(
    `\n${papers} made papers in both languages: of the ten by the Japanese alone, ${share(japanese, english)} are`,
  )
  console.log(
    `among the ten by the English alone (at random ${(1_000 / papers).toFixed(1)} %), ${share(japanese, both)} among those by both`,
  )
}

type Found = ReadonlyMap<string, readonly string[]>

async function findAll(languages: Languages): Promise<Found> {
  const store = await openStore(':memory:')
  const keys = await save(store, languages)
  const ask = listSimilar(store)
  const found = new Map<string, string[]>()
  for (const key of keys.filter((_, index) => index % step === 0)) {
    const answer = await ask({ params: { key }, query: { limit: 10 }, body: new Uint8Array(), json: undefined, signal })
    found.set(
      key,
      answer.papers.map(({ paper }) => paper.key),
    )
  }
  await store.close()
  return found
}

async function save(store: Store, languages: Languages): Promise<string[]> {
  const made = makeLexiconText(papers, terms, seed).papers
  const entries = made.map((paper, index): Entry => {
    const arxivId = `2611.${String(index).padStart(5, '0')}`
    const hidden = { titleJa: null, summaryJa: null }
    return {
      ...paper,
      ...(languages === 'en' && hidden),
      ...(languages === 'ja' && { abstractEn: null, title: `${index}` }),
      authors: [`Author ${index}`],
      publishedAt: new Date(Date.UTC(2026, 10, 1) + index * 60_000).toISOString(),
      categories: [],
      ...{ arxivId, arxivVersion: null, sourceUrl: null, excerpt: false, provider: null, translator: null },
    }
  })
  const page = { hash: languages, name: 'made.txt', bytes: new Uint8Array(), sample: false, problems: [] }
  const numbered = entries.map((entry, index) => ({ entry, line: index + 1 }))
  await store.savePage({ ...page, takenAt: '2026-11-20T00:00:00Z', entries: numbered })
  return entries.flatMap(({ arxivId }) => arxivId ?? [])
}
