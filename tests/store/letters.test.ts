// A single Japanese character: asked of the index that is quickest for it, ranked by titles where it is common, and found as
// well while a library of an older program is indexed anew.
import { afterAll, describe, expect, it } from 'vitest'
import type { Leaf, Node, TextField } from '#shared/query/ast.ts'
import { PapersQuery } from '#shared/search.ts'
import { openDatabase } from '../../server/store/open-file.ts'
import { reindexPapers } from '../../server/store/reindex.ts'
import { savePage } from '../../server/store/save.ts'
import { listPapers } from '../../server/store/search.ts'
import { planSearch } from '../../server/store/search-plan.ts'
import { rankIds } from '../../server/store/search-statements.ts'
import { toTerm } from '../../server/store/search-terms.ts'
import { entryOf } from './library.ts'

const leaf = (text: string, field: TextField | null = null): Leaf => ({ kind: 'text', field, text, phrase: false })
const and = (...parts: Node[]): Node => ({ kind: 'and', parts })

const db = openDatabase(':memory:')
afterAll(() => db.close())
const page = { hash: 'a', name: 'page', bytes: new Uint8Array([1]), sample: false, takenAt: '2026-11-20T00:00:00Z' }
const entries = Array.from({ length: 40 }, (_, n) =>
  entryOf({
    title: `Paper ${n}`,
    titleJa: n % 7 === 0 ? '光の学び' : null,
    summaryJa: n % 2 === 0 ? '光を調べます。' : '音を調べます。',
    publishedAt: `2026-10-${String(1 + (n % 28)).padStart(2, '0')}T00:00:00Z`,
    arxivId: `2610.${String(n).padStart(5, '0')}`,
  }),
)
savePage(db, { ...page, problems: [], entries: entries.map((entry, line) => ({ entry, line })) })

const bare = (match: string | null | undefined) => match?.replaceAll(/[()]/g, '') ?? null
/** What each statement of a query asks of words, and of characters; `few` as of `toTerm`. */
const asksOf = (node: Node, few: number) =>
  planSearch(toTerm(db, node, few)).flatMap(({ selects }) =>
    selects.map(({ match, letters }) => [bare(match), bare(letters?.match), letters?.has ?? null]),
  )

describe('a single character', () => {
  it('is asked of the index of characters, whatever is asked of characters besides', () => {
    expect(asksOf(leaf('光'), 1000)).toEqual([[null, '"l光"', true]])
    const tree = and({ kind: 'or', parts: [leaf('光', 'title'), leaf('音', 'ja')] }, { kind: 'not', part: leaf('学') })
    expect(asksOf(tree, 1000)).toEqual([[null, '"t光" OR "l音" NOT "x音" NOT "l学"', true]])
    expect(asksOf({ kind: 'not', part: leaf('光') }, 1000)).toEqual([[null, '"every0" NOT "l光"', true]])
  })

  it('is beside words a part of their expression where few papers have it, else a list to go through in step', () => {
    const mixed = and(leaf('paper'), leaf('光'))
    expect(asksOf(mixed, 1000)).toEqual([['"paper" AND "光"*', null, null]])
    expect(asksOf(mixed, 5)).toEqual([['"paper"', '"l光"', true]])
    expect(asksOf(and(leaf('paper'), { kind: 'not', part: leaf('光') }), 5)).toEqual([['"paper"', '"l光"', false]])
    expect(asksOf({ kind: 'or', parts: [leaf('paper'), leaf('光')] }, 5)).toEqual([
      [null, '"l光"', true],
      ['"paper"', '"l光"', false],
    ])
  })

  it('ranks the papers whose titles have it first, page by page, where it is too common to be weighed', () => {
    const titled = (id: number) => {
      const title = db.prepare('SELECT title_ja FROM versions WHERE paper_id = ?').pluck().get(id)
      return ['光', '学'].filter((letter) => String(title).includes(letter)).length
    }
    const plan = planSearch(toTerm(db, { kind: 'or', parts: [leaf('光'), leaf('学')] }, 5))
    const all = rankIds(db, plan, { floor: 0, limit: 100 })
    const expected = all.map(({ id }) => id).sort((a, b) => titled(b) - titled(a) || b - a)
    expect(all.map(({ id }) => id)).toEqual(expected)
    expect(new Set(all.map(({ score }) => score))).toEqual(new Set([-2, 0]))
    const pages = [null, ...all].flatMap((beyond) => rankIds(db, plan, { floor: 0, limit: 1, beyond }))
    expect(pages).toEqual(all)
  })

  it('is found by the index of words until every paper is in that of characters', async () => {
    const find = (q: string) => listPapers(db, PapersQuery.parse({ q, limit: 100 })).items.map(({ key }) => key)
    const queries = ['光', '光 -学', 'title:学', 'paper 音', '光 OR 音', 'ja:光 is:unread']
    const whole = queries.map(find)
    expect(whole.map(({ length }) => length)).toEqual([23, 17, 6, 20, 40, 20])
    db.exec(`INSERT INTO paper_letters(paper_letters) VALUES ('delete-all');
             INSERT INTO settings(name, value) SELECT 'reindex', max(id) + 1 FROM papers`)
    expect(queries.map(find)).toEqual(whole)
    await reindexPapers(async (work) => work(db), { stop: new AbortController().signal })
    expect(queries.map(find)).toEqual(whole)
    expect(asksOf(leaf('光'), 1000)).toEqual([[null, '"l光"', true]])
  })
})
