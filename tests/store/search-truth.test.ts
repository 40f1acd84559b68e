// What a search finds is what reading every paper finds: words against plain scans of the folded texts, names and categories
// against the lists of the papers, and trees of AND, OR and NOT against the algebra of sets.
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { archiveOf } from '#shared/categories.ts'
import type { Entry } from '#shared/entry.ts'
import type { Leaf, Node, TextField } from '#shared/query/ast.ts'
import { foldText, runPattern } from '#shared/script.ts'
import { statement } from '../../server/store/database.ts'
import { changeMarks } from '../../server/store/library.ts'
import { openDatabase } from '../../server/store/open-file.ts'
import { savePage } from '../../server/store/save.ts'
import { planSearch } from '../../server/store/search-plan.ts'
import { countTo, listIds, rankIds } from '../../server/store/search-statements.ts'
import { toTerm } from '../../server/store/search-terms.ts'
import type { Term } from '../../server/store/term.ts'
import { entryOf } from './library.ts'

const pieces = [
  ...'強化学習の光がーカタ々ヶ',
  ...['。', '、', '\n', ' ', '（', '」', 'ｶﾞ', 'ガ', 'ﾀ', '\u3000'],
  ...['𠮟', 'か\u3099', 'は\u309a', 'ﾊﾟ', '豈'],
  ...['LLM', 'ＬＬＭ', 'gpt', '-', '4', 'C++', 'naïve', 'ﬁne', '.', 'κ', '$x^2$', '強化学習', 'モデル'],
]
const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''))
const english = fc
  .array(
    fc.constantFrom('the', 'Sheep', 'sheep-dog', 'naïve', 'GPT-4', 'of', 'counting.', 'ﬁne', '(C++)', '\n', 'co'),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((words) => words.join(' '))
const word = fc.constantFrom('Yoshua', 'Yves', 'Y.', 'Bengio', 'Béla', 'José', 'Wang', 'Wei', 'W', 'O’Brien', 'de', 'J')
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
const paper = fc.record({
  title: fc.oneof(text, english),
  titleJa: fc.option(text),
  summaryJa: fc.option(text),
  abstractEn: fc.option(fc.oneof(text, english)),
  authors: fc.array(fc.oneof({ weight: 4, arbitrary: name }, fc.constantFrom('光 太郎', '王𠮟')), { maxLength: 4 }),
  categories: fc.uniqueArray(fc.constantFrom('cs.LG', 'cs.CL', 'math.OC', 'hep-ex', 'csx.LG', '68T50, I.2'), {
    maxLength: 3,
  }),
  publishedAt: fc.constantFrom(null, '2026-11-08T23:59:59Z', '2026-11-09T00:00:00Z', '2026-11-10T12:00:00Z'),
  excerpt: fc.constant(false),
})

type Made = Entry & {
  readonly doubtful: boolean
  readonly untranslated: boolean
  readonly id: number
  readonly read: boolean
  readonly starred: boolean
  readonly later: boolean
  readonly tags: readonly string[]
  readonly note: string
}

const db = openDatabase(':memory:')
const papers = fill(fc.sample(paper, { numRuns: 250, seed: 1 }))
afterAll(() => db.close())

/** Each paper has an arXiv id of its own, so that none is taken for another. */
function fill(made: readonly Partial<Entry>[]): Made[] {
  const entries = made.map((given, n) => entryOf({ ...given, arxivId: `2611.${String(n).padStart(5, '0')}` }))
  const page = { hash: 'a', name: 'page', bytes: new Uint8Array([1]), sample: false, takenAt: '2026-11-20T00:00:00Z' }
  savePage(db, { ...page, problems: [], entries: entries.map((entry, line) => ({ entry, line })) })
  return entries.map((entry, n) => {
    const [doubtful, untranslated] = [n % 3 === 0, n % 7 === 0]
    const flags = [Number(doubtful), Number(untranslated), entry.arxivId]
    statement(db, 'UPDATE papers SET doubtful = ?, untranslated = ? WHERE arxiv_id = ?').run(flags)
    const id = Number(statement(db, 'SELECT id FROM papers WHERE arxiv_id = ?').pluck().get(entry.arxivId))
    const marks = {
      read: n % 2 === 0,
      starred: n % 5 === 0,
      later: n % 11 === 0,
      tags: ['survey', '再読'].filter((_, at) => n % (at + 4) === 0),
      note: n % 6 === 0 ? `Note ${n} on ｶﾞ and Naïve folds` : '',
    }
    const { tags: addTags, ...others } = marks
    changeMarks(db, entry.arxivId ?? '', { ...others, addTags }, '2026-11-21T00:00:00Z')
    return { ...entry, doubtful, untranslated, id, ...marks }
  })
}

/** Ids in the order of the list, the newest first; the same whether a character is taken to be in few papers or in many. */
function find(node: Node): number[] {
  const ids = findBy(toTerm(db, node, 60))
  if ('parts' in node || 'part' in node) return ids
  for (const few of [0, 1000]) expect(findBy(toTerm(db, node, few))).toEqual(ids)
  return ids
}

function findBy(term: Term): number[] {
  const plan = planSearch(term)
  const ids = listIds(db, plan, { order: 'newest', limit: 1000 })
  expect(countTo(db, plan, 1000)).toBe(ids.length)
  expect(listIds(db, plan, { order: 'oldest', limit: 1000 })).toEqual(ids.toReversed())
  expect(listIds(db, plan, { order: 'newest', limit: 7 })).toEqual(ids.slice(0, 7))
  const ranked = rankIds(db, plan, { floor: 0, limit: 1000 })
  expect(ranked.map(({ id }) => id).sort((a, b) => b - a)).toEqual(ids)
  return ids
}

function scan(fits: (paper: Made) => boolean): number[] {
  return papers.flatMap((made) => (fits(made) ? [made.id] : [])).sort((a, b) => b - a)
}

const fields: Readonly<Record<TextField | 'all', (paper: Made) => (string | null)[]>> = {
  title: ({ title, titleJa }) => [title, titleJa],
  abstract: ({ abstractEn }) => [abstractEn],
  ja: ({ summaryJa }) => [summaryJa],
  all: ({ title, titleJa, summaryJa, abstractEn, authors }) => [title, titleJa, summaryJa, abstractEn, ...authors],
}

function textsOf(made: Made, field: TextField | null): string[] {
  return fields[field ?? 'all'](made).flatMap((value) => (value === null ? [] : [foldText(value)]))
}

/** Runs of letters with one space between them, and between Japanese and other letters. */
function spread(folded: string): string {
  return [...folded.matchAll(runPattern)].map(([run]) => run).join(' ')
}

const isOther = (letter: string | undefined) => /^[\p{L}\p{N}\p{M}]$/u.test(letter ?? '') && !isCjk(letter)
const isCjk = (letter: string | undefined) => new RegExp(runPattern).exec(letter ?? '')?.[1] !== undefined

/** Whether a place is found at which the words stand whole; Japanese may go on at either end. */
function holds(folded: string, needle: string): boolean {
  const [hay, sought] = [[...spread(folded)], [...spread(foldText(needle))]]
  return hay.some((_, at) => {
    const isHere = sought.every((letter, step) => hay[at + step] === letter)
    const [before, after] = [hay[at - 1], hay[at + sought.length]]
    return isHere && !(isOther(sought[0]) && isOther(before)) && !(isOther(sought.at(-1)) && isOther(after))
  })
}

const leafOf = (sought: string, field: TextField | null = null): Leaf => ({
  kind: 'text',
  field,
  text: sought,
  phrase: true,
})
const field = fc.constantFrom(null, 'title', 'abstract', 'ja') as fc.Arbitrary<TextField | null>
const japaneseNeedles = fc.oneof(
  fc.array(fc.constantFrom(...'強化学習の光がーカタ々ヶガ'), { minLength: 1, maxLength: 8 }).map((all) => all.join('')),
  cuttings(8).filter((cut) => [...foldText(cut)].every(isCjk)),
)

/** Up to `most` characters from somewhere in a text of the papers. */
function cuttings(most: number): fc.Arbitrary<string> {
  const texts = papers.flatMap((made) => textsOf(made, null)).filter((each) => [...each].length > most)
  return fc.tuple(fc.constantFrom(...texts), fc.nat(), fc.integer({ min: 1, max: most })).map(([from, at, length]) =>
    [...from]
      .slice(at % [...from].length)
      .slice(0, length)
      .join(''),
  )
}

describe('what a search finds', () => {
  it('is, for Japanese, what a plain substring scan of the folded texts finds', () => {
    let found = 0
    const check = (needle: string, within: TextField | null) => {
      const expected = scan((made) => textsOf(made, within).some((each) => each.includes(foldText(needle))))
      expect(find(leafOf(needle, within))).toEqual(expected)
      found += expected.length
    }
    fc.assert(fc.property(japaneseNeedles, field, check), { numRuns: 250, seed: 2 })
    expect(found).toBeGreaterThan(500)
  })

  it('is, for a single character, what a plain scan finds, in every text and in each, and nothing of other characters', () => {
    const letters = new Set(papers.flatMap((made) => textsOf(made, null).flatMap((each) => [...each].filter(isCjk))))
    expect(letters).toContain('𠮟')
    expect(letters).toContain('が')
    for (const letter of [...letters, 'ﾊﾟ', 'ｶﾞ', 'か\u3099', '、', '々', '鱻'])
      for (const within of [null, 'title', 'abstract', 'ja'] as const) {
        const isLetter = spread(foldText(letter)) !== ''
        const expected = scan(
          (made) => isLetter && textsOf(made, within).some((each) => each.includes(foldText(letter))),
        )
        expect([letter, within, find(leafOf(letter, within))]).toEqual([letter, within, expected])
      }
    for (const letter of ['光', '王', '𠮟'])
      expect(find({ kind: 'author', name: letter })).toEqual(
        scan(({ authors }) => authors.some((author) => author.includes(letter))),
      )
  })

  it('is, for English, what a scan for whole words finds', () => {
    const words = [
      'the',
      'Sheep',
      'dog',
      'NAIVE',
      'naïve',
      'GPT-4',
      'gpt',
      'fine',
      'c',
      'C++',
      'co',
      'counting',
      'ＬＬＭ',
    ]
    for (const sought of words) {
      const plain = [...foldText(sought).matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
        .map(([run]) => run)
        .join('[^\\p{L}\\p{N}\\p{M}]+')
      const pattern = new RegExp(`(?<!${otherLetter})${plain}(?!${otherLetter})`, 'u')
      const expected = scan((made) => textsOf(made, null).some((each) => pattern.test(each)))
      expect([sought, find(leafOf(sought))]).toEqual([sought, expected])
      expect([sought, expected.length > 0]).toEqual([sought, true])
    }
  })

  it('is, for any words, across punctuation, line ends and both languages, where they stand one after the other', () => {
    let found = 0
    const check = (needle: string, within: TextField | null) => {
      if (spread(foldText(needle)) === '') return expect(find(leafOf(needle, within))).toEqual([])
      const expected = scan((made) => textsOf(made, within).some((each) => holds(each, needle)))
      found += expected.length
      return expect(find(leafOf(needle, within))).toEqual(expected)
    }
    fc.assert(
      fc.property(fc.oneof(cuttings(8), cuttings(3), text), field, (a, b) => void check(a, b)),
      { numRuns: 250, seed: 3 },
    )
    expect(found).toBeGreaterThan(200)
  })

  it('is, for authors, papers with one name that holds the words, in any order, a letter standing for a given name', () => {
    const fits = (a: string, b: string) => a === b || (a.length === 1 && b.startsWith(a))
    const wordsIn = (value: string) => [...foldText(value).matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(([run]) => run)
    // Given names stand before the family name, and only they are shortened.
    const holdsPair = (author: string, a: string, b: string) =>
      wordsIn(author).some((one, at) =>
        wordsIn(author)
          .slice(at + 1)
          .some((two) => (fits(a, one) && b === two) || (fits(b, one) && a === two)),
      )
    let found = 0
    const check = (sought: string) => {
      const words = wordsIn(sought)
      const pairs = words.flatMap((a, at) => words.slice(at + 1).map((b) => [a, b] as const))
      const expected = scan(({ authors }) =>
        pairs.length === 0
          ? authors.some((author) => wordsIn(author).includes(words[0] ?? ''))
          : pairs.every(([a, b]) => authors.some((author) => holdsPair(author, a, b))),
      )
      found += expected.length
      expect(find({ kind: 'author', name: sought })).toEqual(expected)
    }
    fc.assert(fc.property(name, check), { numRuns: 150, seed: 4 })
    expect(found).toBeGreaterThan(300)
  })

  it('is, for categories, first ones and archives, what the lists say', () => {
    for (const code of ['cs.LG', 'cs.CL', 'math.OC', 'hep-ex', 'csx.LG', '68T50, I.2', 'cs.L']) {
      expect(find({ kind: 'category', code })).toEqual(scan(({ categories }) => categories.includes(code)))
      expect(find({ kind: 'primary', code })).toEqual(scan(({ categories }) => categories[0] === code))
    }
    for (const archive of ['cs', 'math', 'hep-ex']) {
      expect(find({ kind: 'primary', code: `${archive}.*` })).toEqual(
        scan(({ categories: [first] }) => first !== undefined && archiveOf(first) === archive),
      )
      expect(find({ kind: 'category', code: `${archive}.*` })).toEqual(
        scan(({ categories }) => categories.some((code) => archiveOf(code) === archive)),
      )
    }
  })

  it('obeys the algebra of sets, whatever is joined with what', () => {
    const day = fc.constantFrom(null, '2026-11-08', '2026-11-09', '2026-11-10', '1970-01-01')
    const leaf: fc.Arbitrary<Leaf> = fc.oneof(
      fc.constantFrom('強化', 'モデル', 'sheep', 'the', 'llm', '学習の', 'zzz').map((sought) => leafOf(sought)),
      fc
        .tuple(fc.constantFrom('習', 'の', 'ｶﾞ', '𠮟', '豈', '鱻'), field)
        .map(([letter, within]) => leafOf(letter, within)),
      fc.constantFrom('cs.LG', 'math.*', 'hep-ex').map((code): Leaf => ({ kind: 'category', code })),
      fc.constantFrom('Wang', 'Y Bengio').map((value): Leaf => ({ kind: 'author', name: value })),
      fc.tuple(day, day).map(([from, to]): Leaf => ({ kind: 'date', from, to })),
      fc.nat(420).map((n): Leaf => ({ kind: 'id', id: `2611.${String(n).padStart(5, '0')}` })),
      fc
        .constantFrom('untranslated', 'doubtful', 'sample', 'unread', 'read', 'starred', 'later')
        .map((state) => ({ kind: 'is', state }) as const),
      fc.constantFrom('math', 'id', 'note').map((what) => ({ kind: 'has', what }) as const),
      fc.constantFrom('survey', '再読', 'nobody').map((value) => ({ kind: 'tag', name: value }) as const),
      fc.constantFrom('naive', 'Note 1', 'ガ').map((sought) => ({ kind: 'note', text: sought }) as const),
    )
    const { tree } = fc.letrec<{ tree: Node }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5, depthSize: 'large' },
        leaf,
        fc.record({ kind: fc.constantFrom('and', 'or'), parts: fc.array(tie('tree'), { minLength: 2, maxLength: 4 }) }),
        fc.record({ kind: fc.constant('not'), part: tie('tree') }),
      ) as fc.Arbitrary<Node>,
    }))
    const sets = new Map<string, ReadonlySet<number>>()
    const setOf = (one: Leaf) => {
      const key = JSON.stringify(one)
      const set = sets.get(key) ?? new Set(find(one))
      sets.set(key, set)
      return set
    }
    const isIn = (node: Node, id: number): boolean => {
      if ('part' in node) return !isIn(node.part, id)
      if (!('parts' in node)) return setOf(node).has(id)
      return node.kind === 'and'
        ? node.parts.every((part) => isIn(part, id))
        : node.parts.some((part) => isIn(part, id))
    }
    fc.assert(
      fc.property(tree, (node) => void expect(find(node)).toEqual(scan(({ id }) => isIn(node, id)))),
      { numRuns: 400, seed: 5 },
    )
  })

  it('knows days, ids and states as the papers have them', () => {
    const date = (from: string | null, to: string | null): Leaf => ({ kind: 'date', from, to })
    expect(find(date('2026-11-09', null))).toEqual(scan(({ publishedAt }) => (publishedAt ?? '') >= '2026-11-09'))
    expect(find(date('1901-01-01', '2026-11-08'))).toEqual(
      scan(({ publishedAt }) => publishedAt === '2026-11-08T23:59:59Z'),
    )
    expect(find({ kind: 'id', id: '2611.00007' })).toEqual(scan(({ arxivId }) => arxivId === '2611.00007'))
    expect(find({ kind: 'is', state: 'doubtful' })).toEqual(scan(({ doubtful }) => doubtful))
    expect(find({ kind: 'has', what: 'id' })).toHaveLength(papers.length)
    expect(find({ kind: 'is', state: 'sample' })).toEqual([])
  })

  it('knows what the reader made of papers', () => {
    expect(find({ kind: 'is', state: 'read' })).toEqual(scan(({ read }) => read))
    expect(find({ kind: 'is', state: 'unread' })).toEqual(scan(({ read }) => !read))
    expect(find({ kind: 'is', state: 'starred' })).toEqual(scan(({ starred }) => starred))
    expect(find({ kind: 'is', state: 'later' })).toEqual(scan(({ later }) => later))
    expect(find({ kind: 'has', what: 'note' })).toEqual(scan(({ note }) => note !== ''))
    expect(find({ kind: 'tag', name: 'ＳＵＲＶＥＹ' })).toEqual(scan(({ tags }) => tags.includes('survey')))
    expect(find({ kind: 'tag', name: 'surve' })).toEqual([])
    for (const sought of ['naive', 'ガ', 'note 1', '%', 'nothing'])
      expect(find({ kind: 'note', text: sought })).toEqual(
        scan(({ note }) => /[\p{L}\p{N}]/u.test(sought) && foldText(note).includes(foldText(sought))),
      )
  })
})

/** A letter or digit of a script whose words have spaces between them. */
const otherLetter = '(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〆ヶ])[\\p{L}\\p{N}\\p{M}]'
