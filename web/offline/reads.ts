// Questions to the server: its answer where one comes, of which papers and marks are kept; else what the kept papers say.
import type { Library, WatchWords } from '#shared/library.ts'
import type { Paper } from '#shared/paper.ts'
import type { PapersPage } from '#shared/search.ts'
import { asksForRelevance, countKept, findKept, listKept, summariseKept } from './kept-answers.ts'
import { keepingHeader } from './said.ts'
import { sizeOf } from './size.ts'
import { findPaper, listPapers, type OfflineDatabase, putMarks, putPaper, toldLibrary, toldWatch } from './store.ts'

const paperPath = /^\/api\/papers\/([^/]+)$/

const today = () => new Date().toISOString().slice(0, 10)

/** What the kept papers answer; undefined where they can’t. `ranked`: the order that was asked for is not theirs. */
export async function answerFromKept(
  db: OfflineDatabase,
  { pathname, searchParams: params }: URL,
): Promise<{ readonly body: unknown; readonly ranked: boolean } | undefined> {
  const key = paperPath.exec(pathname)?.[1]
  if (key !== undefined) return answer(await findPaper(db, decodeURIComponent(key)))
  const watch = await toldWatch(db)
  if (pathname === '/api/watch') return answer({ words: watch })
  if (!['/api/papers', '/api/facets', '/api/total', '/api/library'].includes(pathname)) return undefined
  const asked = { papers: await listPapers(db), params, today: today(), watch }
  // An empty list would say that nothing is found, where nothing is known.
  if (asked.papers.length === 0) return undefined
  if (pathname === '/api/papers') return answer(listKept(asked), asksForRelevance(asked))
  if (pathname === '/api/facets') return answer(countKept(asked))
  if (pathname === '/api/total') return answer({ count: findKept(asked).length })
  return answer(summariseKept(asked.papers, await toldLibrary(db)))
}

const answer = (body: unknown, ranked = false) => (body === undefined ? undefined : { body, ranked })

/** Keeps of an answer what is read without the server. */
export async function remember(db: OfflineDatabase, request: Request, response: Response): Promise<void> {
  const { pathname } = new URL(request.url)
  if (!response.ok) return
  if (pathname === '/api/library') return void (await db.put('told', (await response.json()) as Library, 'library'))
  if (pathname === '/api/watch') return void (await db.put('told', (await response.json()) as WatchWords, 'watch'))
  if (pathname === '/api/papers') {
    const { items } = (await response.json()) as PapersPage
    return putMarks(
      db,
      items.map(({ key, marks }) => ({ key, marks, note: marks.hasNote ? null : '' })),
    )
  }
  if (!paperPath.test(pathname)) return
  const text = await response.text()
  const paper = JSON.parse(text) as Paper
  await putMarks(db, [{ key: paper.key, marks: paper.marks, note: paper.note }])
  if (!request.headers.has(keepingHeader)) await putPaper(db, paper, sizeOf(text), null)
}
