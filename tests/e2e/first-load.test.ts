// The first load: how much of it there is, what is painted before the code comes, and what happens where it never does.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { root } from '../../server/config.ts'
import { desk, phone, prepareBrowser } from './reader.ts'

const open = prepareBrowser()
const dist = join(root, 'web/dist')
const budget = { js: 110_000, css: 15_000 }

/** The file and all that it imports at once, by the names that stand in it; what is imported on demand is not followed. */
function closure(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known
  known.add(file)
  const code = readFileSync(join(dist, file), 'utf8')
  for (const [, name = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)) {
    closure(`assets/${name}`, known)
  }
  return known
}

/** As the build compresses. */
const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }

function weigh(files: Iterable<string>): { readonly sum: number; readonly told: string } {
  const sizes = [...files].map(
    (file) => [file, brotliCompressSync(readFileSync(join(dist, file)), best).length] as const,
  )
  const sum = sizes.reduce((all, [, size]) => all + size, 0)
  return { sum, told: `${sum} bytes: ${sizes.map(([file, size]) => `${file} ${size}`).join(', ')}` }
}

describe('the first load', () => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')

  it('has at most 110 KB of JavaScript and 15 KB of CSS, compressed', () => {
    const entries = [...html.matchAll(/<script[^>]* src="\/([^"]+)"/g)].map(([, file = '']) => file)
    const scripts = weigh(new Set(entries.flatMap((file) => [...closure(file)])))
    const styles = weigh(
      [...html.matchAll(/<link rel="stylesheet"[^>]* href="\/([^"]+)"/g)].map(([, file = '']) => file),
    )
    expect(entries.length).toBe(2)
    expect(scripts.sum, scripts.told).toBeLessThanOrEqual(budget.js)
    expect(styles.sum, styles.told).toBeLessThanOrEqual(budget.css)
    expect(scripts.sum).toBeGreaterThan(50_000)
  })

  it('names the parts that a first view may need, and they are there', () => {
    const parts = [...html.matchAll(/<meta name="taiyaku-(\w+)" content="([^"]+)"/g)]
    expect(parts.map(([, name]) => name)).toEqual(['ja', 'en', 'wide', 'query', 'paper'])
    const files = new Set(readdirSync(join(dist, 'assets')))
    for (const [, , content = ''] of parts) {
      for (const href of content.split(' ')) expect(files).toContain(href.replace('/assets/', ''))
    }
  })

  it('comes compressed as the browser takes it, each form under its own name', async () => {
    const [, script = ''] = /src="(\/assets\/[^"]+)"/.exec(html) ?? []
    const [, style = ''] = /href="(\/assets\/[^"]+\.css)"/.exec(html) ?? []
    const ask = (path: string, accept: string) =>
      fetch(inject('address') + path, { headers: { 'accept-encoding': accept } })
    const plain = await (await ask(style, 'identity')).text()
    for (const [accept, coding] of [
      ['gzip, br', 'br'],
      ['gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const answer = await ask(style, accept)
      expect([answer.headers.get('content-encoding'), answer.headers.get('content-type')]).toEqual([
        coding,
        'text/css; charset=utf-8',
      ])
      expect(answer.headers.get('vary')).toContain('Accept-Encoding')
      expect(answer.headers.get('cache-control')).toContain('immutable')
      expect(await answer.text()).toBe(plain)
    }
    expect((await ask(script, 'br')).headers.get('content-type')).toContain('javascript')
    expect((await ask('/', 'br')).headers.get('cache-control')).toBe('no-cache')
    expect((await ask('/assets/none.js', 'br')).status).toBe(404)
  })
})

const places = ['.list-pane', '.search-field', '.brand', '.frontispiece-mark']

/** Where things stand, or null for what is not to be seen. */
const boxes = (page: Page) =>
  page.evaluate(
    (selectors) =>
      selectors.map((selector) => {
        const { x, y, width } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect()
        return width === 0 ? null : [x, y, width].map(Math.round)
      }),
    places,
  )

describe('before the code is there', () => {
  for (const [name, options] of [
    ['on a desk', desk],
    ['on a phone', phone],
  ] as const) {
    it(`what is painted stands where it will stand, ${name}`, async () => {
      let go = () => {}
      const held = new Promise<void>((done) => {
        go = done
      })
      const page = await open('/', {
        ...options,
        before: async (fresh) => {
          await fresh.route('**/assets/ja-*.js', (route) => held.then(() => route.continue()))
          // Without its days the library has none to show at a glance, and the mark stays.
          await fresh.route('**/api/facets*', () => {})
        },
      })
      await page.locator('.shell').waitFor()
      const [before, shown] = [await boxes(page), await page.locator('.shell').isVisible()]
      go()
      await page.locator('.row').first().waitFor()
      // The lines of the frontispiece move its mark up by their height; it is centred across.
      const across = (list: typeof before) =>
        list.map((box, at) => (at === 3 ? box?.filter((_, side) => side !== 1) : box))
      expect(shown).toBe(true)
      expect(across(before)).toEqual(across(await boxes(page)))
    })
  }

  it('and where it never comes, the page says so', async () => {
    const page = await open('/', {
      expected: /ERR_FAILED/,
      before: (fresh) => fresh.route('**/assets/*.js', (route) => route.abort()),
    })
    await page.getByText('画面を読み込めませんでした').waitFor()
    await page.getByRole('link', { name: '読み込み直す' }).waitFor()
  })

  it('asks for the list before it is there, once', async () => {
    const asked: string[] = []
    const page = await open('/?q=fold&sort=relevance', {
      before: async (fresh) => {
        fresh.on('request', (request) => asked.push(new URL(request.url()).pathname + new URL(request.url()).search))
      },
    })
    await page.locator('.row, .list-scroll .state').first().waitFor()
    expect(asked.filter((path) => path.startsWith('/api/papers?q'))).toEqual(['/api/papers?q=fold&sort=relevance'])
  })
})

describe('a part that comes later', () => {
  it('says so where it does not come, and the rest goes on', async () => {
    const page = await open('/', {
      expected: /ERR_FAILED|Failed to fetch|a part of the page/,
      before: (fresh) => fresh.route('**/assets/open-paper-*.js', (route) => route.abort()),
    })
    await page.locator('.row h3 a').first().click()
    await page.getByText('画面の一部を読み込めませんでした').waitFor()
    await page.getByRole('button', { name: '読み込み直す' }).waitFor()
    expect(await page.locator('.row').count()).toBeGreaterThan(0)
  })
})

/** Holds the code back until it is told to go on; the page itself comes as the server draws it. */
async function holdCode(page: Page): Promise<() => void> {
  let go = () => {}
  const held = new Promise<void>((done) => {
    go = done
  })
  await page.route(/\/assets\/(?:ja|en)-/, (route) => held.then(() => route.continue()))
  await page.route(
    (url) => url.pathname === '/',
    (route) => route.continue(),
  )
  return go
}

/** The words of the first rows, and where each stands below the first: what comes later into the heading may be half a pixel higher. */
const rows = (page: Page) =>
  page.locator('.row').evaluateAll((all) =>
    all.slice(0, 4).map((row) => {
      const { x, y, width, height } = row.getBoundingClientRect()
      const below = y - (all[0]?.getBoundingClientRect().y ?? 0)
      return [row.textContent, ...[x, below, width, height].map(Math.round)]
    }),
  )

describe('the first view as the server draws it', () => {
  it('is what the code draws, and a press before the code is there is not lost', async () => {
    let go = () => {}
    const page = await open('/', {
      before: async (fresh) => {
        go = await holdCode(fresh)
      },
    })
    const star = page.locator('.row-star').first()
    await star.waitFor({ state: 'attached' })
    const before = await rows(page)
    expect(before.length).toBe(4)
    await page.locator('.row').first().hover()
    await page.locator('.row-unfold').first().click()
    await page.keyboard.press('?')
    go()
    await page.locator('.row-whole').first().waitFor()
    await page.locator('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.row-unfold').first().click()
    await page.locator('.filter-set .calendar-grid').waitFor()
    expect(await rows(page)).toEqual(before)
  })

  it('is not shown in words that the reader did not choose', async () => {
    let go = () => {}
    const page = await open('/', {
      before: async (fresh) => {
        await fresh.addInitScript(() => localStorage.setItem('taiyaku.language', 'en'))
        go = await holdCode(fresh)
      },
    })
    await page.locator('.row').first().waitFor({ state: 'attached' })
    expect(await page.locator('.row:visible, .total:visible').count()).toBe(0)
    go()
    await page.getByText('Newest first').first().waitFor({ state: 'attached' })
    await page.locator('.row:visible').first().waitFor()
  })

  it('fits another window than it was drawn for', async () => {
    let go = () => {}
    const page = await open('/', {
      ...phone,
      before: async (fresh) => {
        go = await holdCode(fresh)
      },
    })
    await page.locator('.row').first().waitFor()
    const across = async () => (await rows(page)).map(([, x, , width]) => [x, width])
    const before = await across()
    go()
    await page.locator('.list-find .framed').waitFor()
    expect(await across()).toEqual(before)
  })
})
