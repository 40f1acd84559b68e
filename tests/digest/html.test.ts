// Markup that no theme writer of the made pages thought of, and pages cut and joined in the middle of it: no text is lost without a word.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Entry } from '#shared/entry.ts'
import { type PageContext, parsePage } from '../../server/digest/parse.ts'
import { wholePages } from '../made/html-page.ts'
import { makePapers } from '../made/papers.ts'
import { formatWordpressList } from '../made/wordpress.ts'

const parse = (page: string, context?: PageContext) => parsePage(new TextEncoder().encode(page), context)
const read = (page: string, context?: PageContext) => parse(page, context).entries.map(({ entry }) => entry)
const sum = ({ entries, furniture, problems }: ReturnType<typeof parse>['text']) => entries + furniture + problems

const texts = `<h4>要約</h4><p>鐘を分離します。</p><h4>要約(オリジナル)</h4><p>We separate bells.</p>`
const info = `<table><tr><td>著者</td><td>Aino Ito,Bram Dunmore</td></tr><tr><td>発行日</td><td>2026-11-20</td></tr></table>`
const body = `${texts}<h4>arxiv情報</h4>${info}`

describe('markup without known classes', () => {
  it('is parted by headings where nothing else tells posts apart', () => {
    const page = `<html><h1>Site</h1><h2>Bells</h2><p>jarxiv</p>${body}<h2>Kites</h2><p>jarxiv</p>${body}</html>`
    expect(read(page).map(({ title, authors }) => [title, authors.length])).toEqual([
      ['Bells', 2],
      ['Kites', 2],
    ])
  })

  it('takes the title of a lone post from the title element, its address from the page', () => {
    const head = '<title>Bells | Ring | Site</title><link rel="canonical" href="/bells/">'
    const [entry] = read(`<html><head>${head}</head><body>${body}</body></html>`, {
      address: 'https://digest.example/x',
    })
    expect(entry).toMatchObject({ title: 'Bells | Ring', sourceUrl: 'https://digest.example/bells/' })
  })

  it('reads a post whose labels stand in what looks like a sidebar, if there is no other', () => {
    expect(read(`<html><div class="sidebar"><h2>Bells</h2>${body}</div></html>`)).toHaveLength(1)
  })

  it('keeps a label that stands in the text of a post', () => {
    const inner = texts.replace('We separate', '要約<br>We separate')
    const [entry, ...others] = read(`<article><h2 class="entry-title">Bells</h2>${inner}${info}</article>`.repeat(1))
    expect([entry?.abstractEn, others.length]).toEqual(['要約\nWe separate bells.', 0])
  })
})

describe('text in markup', () => {
  const abstractOf = (markup: string) =>
    read(`<html><h2>Bells</h2><h4>要約(オリジナル)</h4>${markup}<h4>arxiv情報</h4>${info}</html>`)[0]?.abstractEn

  it.each([
    ['a<sup>2</sup>b<sub>i</sub>', 'a2bi'],
    ['a\n   b<br>\n c<br/><br/>d', 'a b\nc\n\nd'],
    ['<p>a</p><p>b</p>', 'a\n\nb'],
    ['<pre>a  b\n  c</pre>', 'a  b\nc'],
    ['e&#769;t&eacute; &lt;b&gt; &amp;amp; &nbsp;x', 'été <b> &amp; \u00a0x'],
    ['x <img class="latex" alt="$\\alpha$" src="a.png"> y <img alt="photo">', 'x $\\alpha$ y'],
    ['x <math alttext="a^2"><mi>a</mi><mn>2</mn></math> y', 'x a^2 y'],
    ['x<script>if (a < b) "要約"</script><style>p{}</style><template>t</template> y', 'x y'],
    [
      'x<span hidden>h</span><span style="display: none">n</span><i class="a sr-only">s</i><b aria-hidden="true">a</b> y',
      'x y',
    ],
    ['soft\u00adhyphen', 'soft\u00adhyphen'],
    ['a < b and c > d', 'a < b and c > d'],
    ['x <div class="sharedaddy"><h3>共有:</h3><a href="#">X</a></div>', 'x'],
  ])('%s', (markup, text) => {
    expect(abstractOf(markup)).toBe(text)
  })

  it('names the line of the source an entry begins at, from the first line of the part', () => {
    const page = `<html>\n<body>\n\n<h2>Bells</h2>\n${body}`
    expect(parse(page).entries[0]?.line).toBe(4)
    expect(parse(page, { firstLine: 101 }).entries[0]?.line).toBe(104)
  })
})

describe('a post among broken ones', () => {
  it('of JSON is kept, and the broken one told with its line', () => {
    const posts = makePapers(3, 5)
    const list = formatWordpressList(posts, { indent: 1 })
    const broken = list.replace(/"rendered"/, '"rendered')
    const { entries, problems } = parse(broken)
    expect(entries.length).toBeGreaterThan(0)
    expect(problems[0]).toMatchObject({ line: 2, message: expect.stringContaining('broken') })
    expect(parse(list.slice(0, -300)).entries).toHaveLength(2)
  })

  it('a line is read beside the others', () => {
    const [one = '', two = ''] = makePapers(2, 5).map((post) => formatWordpressList([post]).slice(1, -1))
    expect(read(`${one}\n{"broken": \n${two}`).length).toBe(1)
    expect(read(`${one}\n{"id": 1}\n${two}`).length).toBe(2)
  })
})

describe('a damaged page of HTML', { timeout: 60_000 }, () => {
  const papers = makePapers(120, 41)
  const kinds = Object.keys(wholePages) as (keyof typeof wholePages)[]
  const page = fc
    .record({ kind: fc.constantFrom(...kinds), start: fc.nat(110) })
    .map(({ kind, start }) => wholePages[kind](papers.slice(start, start + 4), 'UTF-8')[0] ?? '')
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const cut = (text: string, part: number) => Math.floor(part * text.length)

  it('accounts for its text wherever it was cut and joined, and tells what it leaves out', () => {
    fc.assert(
      fc.property(page, page, share, share, (first, second, end, start) => {
        const joined = first.slice(0, cut(first, end)) + second.slice(cut(second, start))
        const { entries, problems, text } = parse(joined.toWellFormed())
        for (const { entry } of entries) Entry.parse(entry)
        expect(Math.min(text.entries, text.furniture, text.problems)).toBeGreaterThanOrEqual(0)
        if (text.problems > 0) expect(problems.length).toBeGreaterThan(0)
      }),
      { seed: 20_261_123, numRuns: 150 },
    )
  })

  // Pages that end inside a script would take the next one with them.
  const whole = page.filter((text) => text.includes('<body') && !text.includes('_files/'))

  it('counts each character once: of two pages in one file, the sum of both', () => {
    fc.assert(
      fc.property(whole, whole, (first, second) => {
        const bodies = [first, second].map((one) => one.slice(one.indexOf('<body'), one.indexOf('</body>')))
        const parts = bodies.map((body) => sum(parse(body).text))
        expect(sum(parse(bodies.join('\n')).text)).toBe((parts[0] ?? 0) + (parts[1] ?? 0))
      }),
      { seed: 20_261_124, numRuns: 60 },
    )
  })
})

// Time that grows with the square of the length would be minutes here.
describe('markup made to be slow', { timeout: 30_000 }, () => {
  const many = 100_000
  it.each([
    ['open elements', `<html>${'<div>'.repeat(many)}`],
    ['end tags that close nothing', `<html>${'<div><b>'.repeat(many)}${'</i>'.repeat(many)}`],
    ['labels', `<html>${'<h4>要約</h4>'.repeat(many)}`],
    ['nested lists', `<html>${'<ul><li>x'.repeat(many)}`],
    ['cells of one row', `<html><table><tr><td>著者${'<td>x'.repeat(many)}`],
    ['nested posts', `<html>${'<article><h2>t'.repeat(many)}`],
    ['classes', `<html><p class="${'entry-title '.repeat(many)}">x`],
    ['attributes', `<html><p ${'a="b" '.repeat(many)}>x`],
    ['backslashes in JSON', `{"title":"${'\\'.repeat(many * 5)}`],
    ['nested JSON', `[${'{"a":'.repeat(many)}`],
    ['items that never end', `<rss><channel>${'<item><title>x'.repeat(many)}`],
    ['categories of one item', `<rss><item><title>x</title>${'<category>x</category>'.repeat(many)}`],
  ])('is read in time that grows with its length: %s', (_, page) => {
    expect(parse(page).problems.length).toBeLessThan(5_000)
  })
})
