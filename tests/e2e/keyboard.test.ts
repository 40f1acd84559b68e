// The reader without a mouse.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import {
  expectAddress,
  expectCount,
  expectFocus,
  expectText,
  focusIs,
  linkTo,
  openTitle,
  phone,
  prepareBrowser,
} from './reader.ts'

const open = prepareBrowser({ keep: true })
const cranes = '/?author=Orihara&sort=old'

it('j and k walk through the papers, and Back leaves them in one step', async () => {
  const page = await open(cranes)
  await linkTo(page, 'An Uneven Crane').waitFor()
  await page.keyboard.press('j')
  await openTitle(page).waitFor()
  const first = await openTitle(page).textContent()
  await page.keyboard.press('j')
  await expect.poll(() => openTitle(page).textContent()).not.toBe(first)
  await page.keyboard.press('k')
  await expect.poll(() => openTitle(page).textContent()).toBe(first)
  await page.goBack()
  await expectAddress(page, { paper: null })
})

it('opens, reads and closes a paper by Tab, Enter and Escape', async () => {
  const page = await open(cranes)
  const link = linkTo(page, 'Tiling')
  await link.focus()
  await page.keyboard.press('Enter')
  await expectFocus(page, '.paper h1')
  for (let presses = 0; presses < 30 && !(await focusIs(page, '.pair')); presses++) await page.keyboard.press('Tab')
  await expectFocus(page, '.pair:first-child')
  await page.keyboard.press('ArrowDown')
  await expectFocus(page, '.pair:nth-child(2)')
  await page.keyboard.press('Enter')
  await expectCount(page.locator('.pair-kept:nth-child(2)'), 1)
  await page.keyboard.press('Escape')
  await expectAddress(page, { paper: null })
  await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true)
})

it('filters by keys alone', async () => {
  const page = await open('/?from=2026-02-04&to=2026-02-04')
  await page.locator('.calendar-day').first().waitFor()
  await page.keyboard.press('f')
  await expectFocus(page, '.filter-set .choice')
  for (let presses = 0; presses < 12 && !(await focusIs(page, '.calendar-day')); presses++) {
    await page.keyboard.press('Tab')
  }
  await expectFocus(page, '[data-day="2026-02-04"]')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expectAddress(page, { from: '2026-02-05', to: '2026-02-05' })
})

it('steps from day to day', async () => {
  const page = await open('/?from=2026-02-04&to=2026-02-04')
  await page.locator('.calendar-day').first().waitFor()
  await page.keyboard.press('[')
  await expectAddress(page, { from: '2026-02-03', to: '2026-02-03' })
  await page.keyboard.press(']')
  await page.keyboard.press(']')
  await expectAddress(page, { from: '2026-02-05', to: '2026-02-05' })
})

it('keys rest while one types', async () => {
  const page = await open(cranes)
  await linkTo(page, 'Tiling').waitFor()
  await page.keyboard.press('/')
  await expectFocus(page, '#search')
  await page.keyboard.type('jlT?')
  await expectAddress(page, { q: 'jlT?', paper: null, view: null })
  await expectCount(page.getByRole('dialog'), 0)
  await page.keyboard.press('Escape')
  expect(await focusIs(page, '#search')).toBe(false)
})

it('? shows all keys, Escape puts them away and hands the focus back', async () => {
  const page = await open(cranes)
  const link = linkTo(page, 'Tiling')
  await link.focus()
  await page.keyboard.press('?')
  await expectText(page.getByRole('dialog', { name: 'キー操作' }), '次の論文')
  await page.keyboard.press('Escape')
  await expectCount(page.getByRole('dialog'), 0)
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true)
  await expectAddress(page, { paper: null })
})

it('the skip links lead past the filters', async () => {
  const page = await open('/?paper=2602.00001')
  await openTitle(page).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expectFocus(page, '.skip-links a[href="#paper"]')
  await page.keyboard.press('Enter')
  await expectFocus(page, '#paper')
})

it('on a phone j moves along the list and opens nothing by itself', async () => {
  const page = await open(cranes, phone)
  await linkTo(page, 'An Uneven Crane').waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expectFocus(page, '.row:nth-of-type(2) h3 a')
  await expectAddress(page, { paper: null })
  await page.keyboard.press('o')
  await openTitle(page).waitFor()
})

type Held = Readonly<Partial<Record<'altKey' | 'ctrlKey' | 'isComposing', boolean>>> & { readonly keyCode?: number }

/** Sends what a key of another keyboard sends, to whatever has the focus; whether the reader took it. */
function sendKey(page: Page, key: string, code: string, held: Held = {}): Promise<boolean> {
  return page.evaluate(
    (init) => {
      const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true })
      return !(document.activeElement ?? document).dispatchEvent(event)
    },
    { key, code, ...held },
  )
}

/** What the reader put into the clipboard. */
const readClipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

describe('an open paper', () => {
  it('n and p walk the sentences from anywhere, also from the list', async () => {
    const page = await open(`${cranes}&paper=2602.00001`)
    await page.locator('.pair').first().waitFor()
    await linkTo(page, 'Tiling').focus()
    await page.keyboard.press('n')
    await expectFocus(page, '.pair:first-child')
    await page.keyboard.press('n')
    await expectFocus(page, '.pair:nth-child(2)')
    await page.keyboard.press('p')
    await expectFocus(page, '.pair:first-child')
    await linkTo(page, 'Tiling').focus()
    await page.keyboard.press('ArrowDown')
    expect(await focusIs(page, '.pair')).toBe(false)
  })

  it('l goes through the layouts, 1 to 4 choose one', async () => {
    const page = await open('/?paper=2602.00001')
    await page.locator('.pairs-facing').waitFor()
    await page.keyboard.press('l')
    await expectAddress(page, { view: 'interleaved' })
    for (const [key, view] of [
      ['4', 'en'],
      ['3', 'ja'],
      ['1', 'facing'],
    ] as const) {
      await page.keyboard.press(key)
      await expectAddress(page, { view })
    }
  })

  it('v opens arXiv and V the PDF beside the reader', async () => {
    const page = await open('/?paper=2602.00001')
    await page.locator('.pair').first().waitFor()
    await page.context().route('https://arxiv.org/**', (route) => route.fulfill({ body: 'arXiv' }))
    for (const [key, address] of [
      ['v', 'https://arxiv.org/abs/2602.00001'],
      ['Shift+v', 'https://arxiv.org/pdf/2602.00001'],
    ] as const) {
      const [tab] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press(key)])
      await expect.poll(() => tab.url()).toBe(address)
      await tab.close()
    }
  })

  it('y copies the citation and says so', async () => {
    const page = await open('/?paper=2602.00001', { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.locator('.pair').first().waitFor()
    await page.keyboard.press('y')
    await expectText(page.locator('.said'), '引用をコピーしました')
    expect(await readClipboard(page)).toMatch(
      /^Ayame Orihara, .*arXiv:2602.00001.*https:\/\/arxiv.org\/abs\/2602.00001$/,
    )
  })
})

it('Enter opens a paper only where nothing else has the focus', async () => {
  const page = await open(cranes)
  await linkTo(page, 'Tiling').waitFor()
  await page.locator('.filter-set .choice').first().focus()
  await page.keyboard.press('Enter')
  await expectAddress(page, { paper: null, author: null })
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  await page.keyboard.press('Enter')
  await openTitle(page).waitFor()
})

describe('sequences', () => {
  it('g d goes to the days, g c to the categories', async () => {
    const page = await open('/')
    await page.locator('.calendar-day').first().waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('d')
    await expectFocus(page, '.calendar-day')
    await page.keyboard.press('g')
    await page.keyboard.press('c')
    await expectFocus(page, '.categories .choice')
  })

  it('open the filters where they are folded away', async () => {
    const page = await open('/', phone)
    await page.locator('.row').first().waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('d')
    await expectFocus(page, 'dialog .calendar-day')
  })

  it('tell after a moment what can follow; Escape ends them, and so does a wrong key, doing nothing', async () => {
    const page = await open('/')
    await page.locator('.row').first().waitFor()
    const hint = page.locator('.sequence-hint p')
    await page.locator('.sequence-hint').waitFor({ state: 'attached' })
    await page.clock.install()
    await page.keyboard.press('g')
    await page.clock.runFor(300)
    await expectCount(hint, 0)
    await page.clock.runFor(200)
    await expectText(hint, /d カレンダーへ.*c カテゴリーへ/)
    await page.keyboard.press('Escape')
    await expectCount(hint, 0)
    await page.keyboard.press('c')
    await expectFocus(page, 'body')
    await page.keyboard.press('g')
    await page.keyboard.press('j')
    await expectAddress(page, { paper: null })
    await page.keyboard.press('g')
    await page.clock.runFor(1300)
    await expectCount(hint, 0)
    await page.keyboard.press('j')
    await openTitle(page).waitFor()
  })
})

describe('other keyboards', () => {
  it('a Russian layout, a kana layout and an input method steer as well', async () => {
    const page = await open(cranes)
    await linkTo(page, 'Tiling').waitFor()
    expect(await sendKey(page, 'о', 'KeyJ')).toBe(true)
    await openTitle(page).waitFor()
    expect(await sendKey(page, 'ふ', 'Digit2')).toBe(true)
    await expectAddress(page, { view: 'interleaved' })
    expect(await sendKey(page, 'Process', 'Digit3', { keyCode: 229 })).toBe(true)
    await expectAddress(page, { view: 'ja' })
  })

  it('nothing happens while an input method composes, nor with Alt', async () => {
    const page = await open(cranes)
    await linkTo(page, 'Tiling').waitFor()
    expect(await sendKey(page, 'j', 'KeyJ', { isComposing: true })).toBe(false)
    expect(await sendKey(page, 'j', 'KeyJ', { altKey: true })).toBe(false)
    expect(await sendKey(page, 'j', 'KeyJ', { ctrlKey: true })).toBe(false)
    await expectAddress(page, { paper: null })
  })
})

it('a held key goes on by papers, turns nothing twice, and types nothing into the field it led to', async () => {
  const page = await open('/?author=Mei+Many')
  await page.locator('.row').first().waitFor()
  for (let times = 0; times < 4; times++) {
    await page.keyboard.down('j')
    await openTitle(page).waitFor()
  }
  await page.keyboard.up('j')
  await expect
    .poll(() => page.locator('.row-open').evaluate((row) => row.textContent))
    .toBe(await page.locator('.row').nth(3).textContent())
  for (let times = 0; times < 4; times++) await page.keyboard.down('l')
  await page.keyboard.up('l')
  await expectAddress(page, { view: 'interleaved' })
  for (let times = 0; times < 4; times++) await page.keyboard.down('/')
  await page.keyboard.up('/')
  expect(await page.locator('#search').inputValue()).toBe('')
})

describe('single keys', () => {
  it('are named by the buttons that do the same', async () => {
    const page = await open('/?paper=2602.00001')
    await page.locator('.pair').first().waitFor()
    const title = (selector: string) => page.locator(selector).first().getAttribute('title')
    expect(await title('.paper-bar .segmented label')).toBe('左右に並べた対訳 (1)')
    expect(await title('.paper-links a')).toBe('arXivで開く (v)')
    expect(await title('.paper-links a + a')).toBe('PDFを開く (V)')
    expect(await title('.settings-way')).toBe('ページを取り込む (a)')
    expect(await title('.settings-way:has-text("コマンド")')).toBe('コマンドを探す (Ctrl K)')
    expect(await page.locator('.paper-links a + a').getAttribute('aria-keyshortcuts')).toBe('Shift+V')
  })

  it('can be turned off in the help, are told nowhere then, and Ctrl K still works', async () => {
    const page = await open('/')
    await page.locator('.row').first().waitFor()
    await page.keyboard.press('?')
    await page.getByRole('switch', { name: /1文字のキー/ }).press('Space')
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await page.keyboard.press('?')
    await expectAddress(page, { paper: null })
    await expectCount(page.getByRole('dialog'), 0)
    expect(await page.locator('.settings-way').first().getAttribute('title')).toBe('ページを取り込む')
    await page.reload()
    await page.locator('.row').first().waitFor()
    await expectCount(page.locator('.search-field .key'), 0)
    await page.keyboard.press('j')
    await page.keyboard.press('Control+k')
    await page.locator('.palette-offer').first().waitFor()
    await expectAddress(page, { paper: null })
  })
})
