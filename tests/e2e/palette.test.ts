// The palette by keyboard alone, under an input method, and on a phone.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import {
  expectAddress,
  expectCount,
  expectFocus,
  expectText,
  linkTo,
  openTitle,
  phone,
  prepareBrowser,
} from './reader.ts'

const open = prepareBrowser({ keep: true })
const palette = (page: Page) => page.getByRole('dialog', { name: 'コマンド' })
const chosen = (page: Page) => palette(page).getByRole('option', { selected: true })

async function openPalette(path = '/'): Promise<Page> {
  const page = await open(path)
  await page.locator('.row').first().waitFor()
  await page.keyboard.press('Control+k')
  await palette(page).getByRole('option').first().waitFor()
  return page
}

async function choose(page: Page, typed: string, name: string | RegExp): Promise<void> {
  await page.keyboard.type(typed)
  await expectText(chosen(page), name)
  await page.keyboard.press('Enter')
  await expectCount(palette(page), 0)
}

describe('by keyboard', () => {
  it('finds a category by either language and shows its papers', async () => {
    const page = await openPalette()
    await expectFocus(page, '.palette input')
    await choose(page, 'combinator', /組合せ論.*math\.CO|組合せ.*Combinatorics/)
    await expectAddress(page, { category: 'math.CO' })
    await page.keyboard.press('Control+k')
    await choose(page, 'ｃｓ．ｃｇ', /cs\.CG/)
    await expectAddress(page, { category: 'cs.CG' })
  })

  it('does what a key does, with the focus where it was', async () => {
    const page = await openPalette('/?author=Orihara&sort=old')
    await choose(page, 'next paper', '次の論文')
    await openTitle(page).waitFor()
    await page.keyboard.press('n')
    await page.keyboard.press('n')
    await expectFocus(page, '.pair:nth-child(2)')
    await page.keyboard.press('Control+k')
    await choose(page, '次の文', '次の文')
    await expectFocus(page, '.pair:nth-child(3), .pair:last-child')
    await page.keyboard.press('Control+k')
    await choose(page, 'キー操作の一覧', 'キー操作の一覧')
    await page.getByRole('dialog', { name: 'キー操作' }).waitFor()
  })

  it('changes settings and marks the one in force', async () => {
    const page = await openPalette()
    await choose(page, 'dark', /暗い配色/)
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('dark')
    await expectText(chosen(page), /暗い配色.*選択中/)
  })

  it('opens a paper by its id, a day by its date, and searches anything else', async () => {
    const page = await openPalette()
    await choose(page, 'arXiv:2602.00001', '論文 2602.00001 を開く')
    await expectText(openTitle(page), 'Tiling')
    await page.keyboard.press('Control+k')
    await choose(page, '2026-02-04', /2026年2月4日/)
    await expectAddress(page, { from: '2026-02-04', to: '2026-02-04', paper: '2602.00001' })
    await page.keyboard.press('Control+k')
    await choose(page, '折り鶴', '「折り鶴」を検索')
    await expectAddress(page, { q: '折り鶴' })
    await page.keyboard.press('Control+k')
    await expectText(palette(page).getByRole('option'), /折り鶴/)
  })

  it('walks with the arrows round and round, and puts the last choices first', async () => {
    const page = await openPalette()
    const first = await chosen(page).textContent()
    await page.keyboard.press('ArrowUp')
    await expectCount(palette(page).locator('[role=option]:last-child[aria-selected="true"]'), 1)
    await page.keyboard.press('ArrowDown')
    expect(await chosen(page).textContent()).toBe(first)
    expect(await palette(page).getByRole('combobox').getAttribute('aria-activedescendant')).toBe(
      await chosen(page).getAttribute('id'),
    )
    await choose(page, 'math.co', /math\.CO/)
    await page.reload()
    await page.locator('.row').first().waitFor()
    await page.keyboard.press('Control+k')
    await expectText(chosen(page), /math\.CO/)
  })

  it('goes away by Escape and by Ctrl K, and leaves everything as it was', async () => {
    const page = await open('/?author=Orihara')
    const link = linkTo(page, 'Tiling')
    await link.focus()
    for (const key of ['Escape', 'Control+k']) {
      await page.keyboard.press('Control+k')
      await palette(page).getByRole('option').first().waitFor()
      await page.keyboard.type('x')
      await page.keyboard.press(key)
      await expectCount(palette(page), 0)
      expect(await link.evaluate((element) => element === document.activeElement)).toBe(true)
    }
    await expectAddress(page, { author: 'Orihara', paper: null })
  })

  it('comes while one types a search, too', async () => {
    const page = await open('/')
    await page.locator('#search').focus()
    await page.keyboard.press('Control+k')
    await palette(page).waitFor()
  })
})

it('loses nothing that is typed before it is there', async () => {
  const page = await open('/')
  await page.locator('.row').first().waitFor()
  await page.route('**/assets/{overlays,palette}*.js', async (route) => {
    await new Promise((done) => setTimeout(done, 300))
    await route.continue()
  })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('math.co')
  await expectText(chosen(page), /math\.CO/)
  await expectAddress(page, { paper: null })
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('cs.cg')
  await expectText(chosen(page), /cs\.CG/)
})

it('an Enter that ends a composition chooses nothing', async () => {
  const page = await openPalette()
  const client = await page.context().newCDPSession(page)
  await client.send('Input.imeSetComposition', { text: 'きかい', selectionStart: 3, selectionEnd: 3 })
  await page.evaluate(() => {
    const init = { key: 'Enter', code: 'Enter', keyCode: 229, bubbles: true, cancelable: true }
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { ...init, isComposing: true }))
    // Safari tells by the old code alone.
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init))
  })
  await expectCount(palette(page), 1)
  await client.send('Input.insertText', { text: '機械学習' })
  await expectText(chosen(page), /機械学習.*cs\.LG/)
  await page.keyboard.press('Enter')
  await expectAddress(page, { category: 'cs.LG' })
})

it('on a phone a button opens it, and what it leads to comes out from under the paper', async () => {
  const page = await open('/', phone)
  await page.getByRole('button', { name: 'コマンドを探す' }).tap()
  await palette(page).getByRole('option').first().waitFor()
  expect(await palette(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0)
  await page.keyboard.type('2602.00001')
  await palette(page).getByRole('option').first().tap()
  await openTitle(page).waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('math.co')
  await palette(page).getByRole('option').first().tap()
  await expectAddress(page, { paper: null, category: 'math.CO' })
  await linkTo(page, 'An Uneven Crane').waitFor()
})

it('a server that is silent when it is first asked for is told, not fallen over', async () => {
  const page = await open('/', { expected: /ERR_FAILED|Failed to (?:load|fetch)/ })
  await page.locator('.row').first().waitFor()
  await page.route('**/assets/palette*', (route) => route.abort())
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'サーバーにつながりません' }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await openTitle(page).waitFor()
})
