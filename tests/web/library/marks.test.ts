// Marks in the browser: shown at once, sent in order, taken back; undone; in step; what was seen; notes as text.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MarkChange, Marked, MarkState } from '#shared/library.ts'
import { changeBack, noMarks } from '#shared/marks.ts'
import { createGapFinder, createLibraryStream } from '../../../web/library/library-stream.ts'
import { createMarksStore, foresee } from '../../../web/library/marks-store.ts'
import { readInline, readNote } from '../../../web/library/note-text.ts'
import { createSeenRows } from '../../../web/library/seen-rows.ts'
import { shelfOf, splitTags, toggleShelf, toggleTag } from '../../../web/library/shelf-query.ts'
import { createDeeds } from '../../../web/library/undo.ts'
import { loadQueryLanguage } from '../../../web/query-language.ts'

await loadQueryLanguage()

const nothing: MarkState = { readAt: null, starredAt: null, laterAt: null, tags: [], note: '' }

/** A server that answers when it is told to. */
function startServer() {
  let state = nothing
  const asked: { readonly change: MarkChange; readonly answer: (fails?: boolean) => Promise<void> }[] = []
  const send = (key: string, change: MarkChange) =>
    new Promise<Marked>((done, fail) => {
      const answer = async (fails = false) => {
        const before = state
        if (!fails)
          state = { ...state, ...(change.starred !== undefined && { starredAt: change.starred ? 'now' : null }) }
        if (fails) fail(new Error('no'))
        else done({ key, before, after: state, revision: 1 })
        await new Promise((next) => setTimeout(next))
      }
      asked.push({ change, answer })
    })
  return { asked, store: createMarksStore(send) }
}
const rest = () => new Promise((next) => setTimeout(next))

describe('a change of marks', () => {
  it('is shown at once, and sent after the one before', async () => {
    const { asked, store } = startServer()
    const starred = () => store.get('a', noMarks).starred
    const [on, off] = [store.change('a', noMarks, { starred: true }), store.change('a', noMarks, { starred: false })]
    await rest()
    expect([starred(), asked.length]).toEqual([false, 1])
    store.hear('a', { ...noMarks, starred: true })
    expect(starred()).toBe(false)
    await asked[0]?.answer()
    expect([starred(), asked.length]).toEqual([false, 2])
    await asked[1]?.answer()
    expect([starred(), (await on).after.starredAt, (await off).after.starredAt]).toEqual([false, 'now', null])
  })

  it('is taken back where it was refused', async () => {
    const { asked, store } = startServer()
    const change = store.change('a', noMarks, { starred: true })
    await rest()
    await Promise.all([expect(change).rejects.toThrow('no'), asked[0]?.answer(true)])
    expect(store.get('a', noMarks).starred).toBe(false)
  })

  it('is not forgotten for lists that were asked for before it', () => {
    const { store } = startServer()
    store.hear('a', { ...noMarks, read: true })
    const turn = store.turn()
    store.mark([{ key: 'b', marks: noMarks }], { read: true })
    store.forget(turn)
    expect([store.get('a', noMarks).read, store.get('b', noMarks).read]).toEqual([false, true])
  })

  it('leads back by its own inverse', () => {
    const tags = fc.subarray(['a', 'b', 'c'])
    const at = fc.constantFrom(null, '2026-11-01T00:00:00Z', '2026-11-02T00:00:00Z')
    const state = fc.record({ readAt: at, starredAt: at, laterAt: at, tags, note: fc.constantFrom('', 'x') })
    fc.assert(
      fc.property(state, state, (from, to) => {
        const back = changeBack(from, to)
        const marks = (one: MarkState) => ({
          ...foresee(noMarks, {}),
          read: one.readAt !== null,
          starred: one.starredAt !== null,
          later: one.laterAt !== null,
          tags: one.tags,
          hasNote: one.note !== '',
        })
        expect(foresee(marks(from), back)).toEqual(marks(to))
      }),
    )
  })
})

it('deeds are undone the last first, and outlive a reload', () => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
  const deeds = createDeeds(() => storage)
  deeds.push({ kind: 'batch', batch: 'one' })
  deeds.push({ kind: 'marks', key: 'a', back: { read: false } })
  const again = createDeeds(() => storage)
  expect([again.pop(), again.pop(), again.pop()]).toMatchObject([{ key: 'a' }, { batch: 'one' }, undefined])
  const forbidden = createDeeds(() => {
    throw new Error('forbidden')
  })
  forbidden.push({ kind: 'batch', batch: 'one' })
  expect(forbidden.pop()).toMatchObject({ batch: 'one' })
})

it('what was missed is seen by its revision', () => {
  const isBeyond = createGapFinder(() => 4)
  const marks = { kind: 'marks', key: 'a', marks: noMarks } as const
  expect(isBeyond({ kind: 'hello', revision: 4 })).toBe(false)
  expect(isBeyond({ ...marks, revision: 5 })).toBe(false)
  expect(isBeyond({ ...marks, revision: 5 })).toBe(false)
  expect(isBeyond({ ...marks, revision: 7 })).toBe(true)
  expect(isBeyond({ kind: 'many', revision: 8 })).toBe(true)
  expect(isBeyond({ kind: 'hello', revision: 8 })).toBe(false)
  expect(isBeyond({ kind: 'hello', revision: 9 })).toBe(true)
  expect(createGapFinder(() => 3)({ kind: 'hello', revision: 4 })).toBe(true)
})

it('the stream is deaf to nonsense, and let go of when nobody looks', () => {
  const sources: (EventTarget & { readyState: number; close: () => void })[] = []
  const heard: unknown[] = []
  const open = () => {
    const source = Object.assign(new EventTarget(), {
      readyState: 1,
      close: () => {
        source.readyState = 2
      },
    })
    sources.push(source)
    return source
  }
  const stream = createLibraryStream({ open, later: () => () => {} }, (event) => heard.push(event))
  stream.want(true)
  for (const data of ['{', '{"kind":"odd"}', '{"kind":"many","revision":2}'])
    sources[0]?.dispatchEvent(new MessageEvent('message', { data }))
  expect(heard).toEqual([{ kind: 'many', revision: 2 }])
  stream.want(false)
  expect(sources[0]?.readyState).toBe(2)
})

describe('rows that were scrolled past', () => {
  const row = (key: string, top: number) => ({ key, top, bottom: top + 100 })

  it('are those that stood in sight long enough', () => {
    const look = createSeenRows()
    expect(look([row('a', 0), row('b', 100), row('c', 760)], 800, 0, 0)).toEqual([])
    expect(look([row('a', 0), row('b', 100), row('c', 760)], 800, 0, 900)).toEqual([])
    expect(look([row('a', -150), row('b', -50), row('c', 610)], 800, 150, 950)).toEqual(['a'])
    expect(look([row('c', 0)], 800, 760, 1000)).toEqual(['b'])
    expect(look([row('d', 0)], 800, 5000, 1100)).toEqual([])
  })

  it('are none that flew by, and none above where the list begins', () => {
    const look = createSeenRows()
    expect(look([row('a', -500), row('b', 0)], 800, 3000, 0)).toEqual([])
    expect(look([row('c', 0)], 800, 4000, 100)).toEqual([])
    expect(look([row('c', 0)], 800, 4000, 5000)).toEqual([])
    expect(look([row('d', 0)], 800, 9000, 5100)).toEqual(['c'])
  })
})

describe('a note', () => {
  it('has paragraphs, lists, emphasis, code and links', () => {
    expect(readNote('a *b* **c**\n- d\n- `e*f*`\n\n1. g\n```\n<b>\n```')).toMatchObject([
      { kind: 'paragraph', lines: [[{ text: 'a ' }, { kind: 'em' }, { text: ' ' }, { kind: 'strong' }]] },
      { kind: 'list', ordered: false, items: [[{ text: 'd' }], [{ kind: 'code', text: 'e*f*' }]] },
      { kind: 'list', ordered: true, items: [[{ text: 'g' }]] },
      { kind: 'code', text: '<b>' },
    ])
    expect(readInline('[x](https://a.example/b_(c)) と https://a.example/。')).toMatchObject([
      { kind: 'link', href: 'https://a.example/b_(c)' },
      { text: ' と ' },
      { kind: 'link', href: 'https://a.example/' },
      { text: '。' },
    ])
  })

  it('links to the web only, and loses no letter', () => {
    for (const text of ['[x](javascript:alert(1))', '<a href=x>', '[x](data:text/html,y)', '[x](//a.example)'])
      expect(readInline(text)).toEqual([{ kind: 'text', text }])
    const pieces = fc.array(
      fc.constantFrom('*', '**', '`', '[', '](https://a.b/)', ')', 'q', ' ', '\n', '- ', '\n```\n', 'https://c.d'),
    )
    fc.assert(
      fc.property(pieces, (parts) => {
        const json = JSON.stringify(readNote(parts.join('')), (name, value) => (name === 'href' ? '' : value))
        expect(json.split('q').length).toBe(parts.join('').split('q').length)
      }),
      { numRuns: 500 },
    )
  })

  it('is read in a moment, whatever it holds', () => {
    for (const odd of ['*', '**', '`', '[', '](', '[a](https://', '*a', '**a *b '])
      expect(() => readNote(odd.repeat(20_000 / odd.length))).not.toThrow()
  }, 5000)
})

describe('shelves and tags in a query', () => {
  it('are one shelf at a time, beside all else', () => {
    expect(toggleShelf('鶴 is:doubtful', 'unread')).toBe('鶴 is:doubtful is:unread')
    expect(toggleShelf('鶴 is:unread', 'starred')).toBe('鶴 is:starred')
    expect(toggleShelf('鶴 is:unread', 'unread')).toBe('鶴')
    expect([shelfOf('is:later x'), shelfOf('-is:later'), shelfOf('is:later OR is:unread')]).toEqual([
      'later',
      null,
      null,
    ])
  })

  it('are put in and taken out where they stand', () => {
    expect(toggleTag('鶴', 'to cite')).toBe('鶴 tag:"to cite"')
    expect(toggleTag('tag:"To Cite" 鶴', 'to cite')).toBe('鶴')
    expect(splitTags('tag:a 鶴 -tag:b (tag:c OR x)')).toEqual({ words: '鶴 -tag:b (tag:c OR x)', tags: ['a'] })
  })
})
