// What a reader brings: files and folders, addresses, pasted pages; and which of very many errands are drawn.
import { describe, expect, it } from 'vitest'
import { readAddress, readFetch } from '../../web/add/address.ts'
import { arrangeItems } from '../../web/add/arrange.ts'
import { type DroppedEntry, pagesOf, readEntry } from '../../web/add/files.ts'
import { isUnchanged, keepsHtml, pageOfHtml } from '../../web/add/flavour.ts'
import type { Item } from '../../web/jobs/board.ts'

const file = (name: string): DroppedEntry => ({
  name,
  isDirectory: false,
  file: (done) => done(new File([name], name)),
})
/** Gives its entries two at a time, as browsers give a hundred. */
const folder = (name: string, entries: readonly DroppedEntry[]): DroppedEntry => ({
  name,
  isDirectory: true,
  createReader: () => {
    let from = 0
    return {
      readEntries: (done) => {
        done(entries.slice(from, from + 2))
        from += 2
      },
    }
  },
})

describe('a folder that is dropped', () => {
  it('gives all files below it, by their paths, without the hidden ones', async () => {
    const inner = folder('more', [file('d.html'), folder('.git', [file('config')])])
    const pages = await readEntry(
      folder('pages', [file('10.txt'), file('9.txt'), file('.DS_Store'), inner, file('c.zip')]),
    )
    expect(pages.map(({ name }) => name)).toEqual(['pages/9.txt', 'pages/10.txt', 'pages/c.zip', 'pages/more/d.html'])
    expect(await pages[3]?.content.text()).toBe('d.html')
  })

  it('leaves out what can not be read', async () => {
    const gone: DroppedEntry = { ...file('gone.txt'), file: (_done, fail) => fail(new Error('gone')) }
    expect((await readEntry(folder('pages', [gone, file('a.txt')]))).map(({ name }) => name)).toEqual(['pages/a.txt'])
    await expect(readEntry(gone)).rejects.toThrow('gone')
  })

  it('may be empty, as a choice may be', async () => {
    expect(await readEntry(folder('pages', []))).toEqual([])
    expect(pagesOf(null)).toEqual([])
  })
})

describe('an address', () => {
  it('may be typed without its scheme', () => {
    expect(readAddress(' digest.example/feed/ ')).toBe('https://digest.example/feed/')
    expect(readAddress('http://127.0.0.1:8080/a')).toBe('http://127.0.0.1:8080/a')
    expect(readAddress('http://localhost/')).toBe('http://localhost/')
  })

  it('is refused where it can be none', () => {
    for (const typed of ['', 'cranes', 'two words.example', 'ftp://a.example/', 'file:///etc/passwd', 'https://'])
      expect([typed, readAddress(typed)]).toEqual([typed, null])
  })

  it('is followed as far as asked', () => {
    const url = 'https://digest.example/'
    expect(readFetch(url, 'new', 'x')).toEqual({ url })
    expect(readFetch(url, 'all', 'x')).toEqual({ url, all: true })
    expect(readFetch(url, 'pages', ' 12 ')).toEqual({ url, pages: 12 })
    for (const pages of ['', '0', '1.5', 'many', '100001']) expect(readFetch(url, 'pages', pages)).toBe(null)
  })
})

describe('a paste', () => {
  it('keeps the HTML of a copied page, and not that of coloured source', () => {
    expect(keepsHtml({ plain: 'A crane\n要約', html: '<p>A crane</p>' })).toBe(true)
    expect(keepsHtml({ plain: 'A crane', html: '' })).toBe(false)
    expect(keepsHtml({ plain: '', html: '<img src="a.png">' })).toBe(false)
    for (const plain of [
      '<!DOCTYPE html><p>x',
      '<?xml version="1.0"?>',
      '  <div class="a">',
      '[{"id": 1}]',
      '{ "id": 1 }',
    ])
      expect([plain, keepsHtml({ plain, html: '<pre>x</pre>' })]).toEqual([plain, false])
    expect(keepsHtml({ plain: '[1] see < 5 and {x}', html: '<p>x</p>' })).toBe(true)
  })

  it('that was edited is no longer the copied page', () => {
    const pasted = { plain: 'A crane\r\n要約\r\n', html: '<p>A crane</p>' }
    expect(isUnchanged('A crane\n要約\n', pasted)).toBe(true)
    expect(isUnchanged('A crane\n要約 ours', pasted)).toBe(false)
  })

  it('says of itself that it is HTML in UTF-8', async () => {
    expect(await pageOfHtml('<p>鶴</p>').text()).toBe('<!doctype html><meta charset="utf-8"><p>鶴</p>')
  })
})

describe('very many errands', () => {
  const text = { entries: 0, furniture: 0, problems: 0 }
  const report = { pages: 1, unchanged: 0, entries: 1, added: 1, updated: 0, same: 0, text, problems: [] }
  const item = (id: string, state: Item['state'], problems = 0): Item => ({
    id,
    job: id,
    kind: 'page',
    name: id,
    own: true,
    state,
    progress: null,
    pace: null,
    report:
      state === 'done' ? { ...report, problems: Array(problems).fill({ source: id, line: 1, message: 'x' }) } : null,
    error: null,
  })

  it('show what moves and what went wrong, and count the rest', () => {
    const done = Array.from({ length: 20 }, (_, index) => item(`done-${index}`, 'done'))
    const queued = Array.from({ length: 30 }, (_, index) => item(`queued-${index}`, 'queued'))
    const all = [...done, item('odd', 'done', 1), item('bad', 'failed'), item('now', 'running'), ...queued]
    const { shown, queued: waiting, quiet } = arrangeItems(all)
    expect(shown.map(({ id }) => id)).toEqual(['now', 'bad', 'odd'])
    expect([waiting, quiet]).toEqual([30, 20])
  })

  it('never show more than a few, however many fail', () => {
    const failed = Array.from({ length: 500 }, (_, index) => item(`bad-${index}`, 'failed'))
    expect(arrangeItems(failed)).toMatchObject({ shown: { length: 12 }, queued: 0, quiet: 488 })
    expect(arrangeItems(failed.slice(0, 12)).shown).toEqual(failed.slice(0, 12))
  })
})
