// What stands between the two texts, as the reader shows it: links, restorations, doubts, terms, corrections, one language
// with the other revealed. The paper is made up and told in the server's place.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { bitextPaper } from '../made/bitext-paper.ts'
import { tellBitextPaper } from './answers.ts'
import {
  desk,
  expectAddress,
  expectCount,
  expectFocus,
  expectText,
  openTitle,
  phone,
  prepareBrowser,
} from './reader.ts'

const open = prepareBrowser()
const sentence = (page: Page, index: number) => page.locator(`[data-sentence="${index}"]`).first()
const note = (page: Page) => page.locator('#paper-note')
const colour = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).backgroundColor)
const clear = 'rgba(0, 0, 0, 0)'

async function openPaper(view: string, options: Parameters<typeof open>[1] = desk): Promise<Page> {
  const page = await open(`/?paper=2602.00099&view=${view}`, { ...options, before: tellBitextPaper })
  await openTitle(page).waitFor()
  await sentence(page, 0).waitFor()
  return page
}

it('one band marks a sentence and its partner, weaker where the link is, and on its own side where there is none', async () => {
  const page = await openPaper('facing')
  await sentence(page, 0).locator('.en-text').hover()
  await expect.poll(() => colour(page, '[data-sentence="0"]')).not.toBe(clear)
  const sure = await colour(page, '[data-sentence="0"]')
  await sentence(page, 7).locator('.ja-text').hover()
  await expect.poll(() => colour(page, '[data-sentence="7"]')).not.toBe(clear)
  expect(await colour(page, '[data-sentence="7"]')).not.toBe(sure)
  await sentence(page, 6).locator('.en-text').hover()
  await expect.poll(() => colour(page, '[data-sentence="6"] .en-text')).toBe(sure)
  expect(await colour(page, '[data-sentence="6"]')).toBe(clear)
  expect(await colour(page, '[data-sentence="6"] .ja-text')).toBe(clear)
})

it('the arrow keys walk sentence by sentence from anywhere in the paper, and j still goes by papers', async () => {
  for (const view of ['facing', 'interleaved', 'ja', 'en']) {
    const page = await openPaper(view)
    await openTitle(page).focus()
    await page.keyboard.press('ArrowDown')
    await expectFocus(page, '[data-sentence="0"]')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expectFocus(page, '[data-sentence="2"]')
    await page.keyboard.press('ArrowUp')
    await expectFocus(page, '[data-sentence="1"]')
    if (view !== 'en') continue
    await page.keyboard.press('j')
    await expect.poll(() => new URL(page.url()).searchParams.get('paper')).not.toBe('2602.00099')
  }
})

it('restored spans are typeset, lead where they should, and say what the page said', async () => {
  const page = await openPaper('facing')
  const restored = page.locator('.ja-text .restored')
  await expectCount(restored, 6)
  await expectCount(page.locator('.ja-text .restored .katex'), 3)
  const link = page.locator('.ja-text a.restored')
  expect(await link.getAttribute('href')).toBe('https://github.com/Example-Lab/CraneNet')
  expect(await link.getAttribute('rel')).toBe('noopener noreferrer')
  await expectText(page.locator('.column-heads'), /日本語.*復元 6か所/)
  // Math has a hidden twin for screen readers; the pointer meets the drawn one.
  await restored.nth(1).locator('.katex-html').hover()
  await expectText(note(page), /\$ s \$/)
  await page.keyboard.press('Escape')
  await expectCount(note(page), 0)
  await expectAddress(page, { paper: '2602.00099' })
  // By keyboard: Tab goes from the sentence to the marks in it.
  await sentence(page, 1).focus()
  await page.keyboard.press('Tab')
  await expectText(note(page), /\$ s \$/)
  expect(await restored.nth(1).getAttribute('aria-describedby')).toBe('paper-note')
})

it('the page’s own text is one key away, with the changes marked, and stays so', async () => {
  const page = await openPaper('facing')
  await expectText(page.locator('.missing-formulas'), '訳文にない式')
  await page.keyboard.press('t')
  await expectText(page.locator('mark.restored').first(), String.raw`$ \ tilde {o}(h^5 s \ sqrt {at})$`)
  const lines = await page.locator('.pair .ja-text p:not(.no-partner)').allTextContents()
  expect(lines.join('\n')).toBe(bitextPaper.summaryJa)
  await page.reload()
  await page.locator('mark.restored').first().waitFor()
  await page.getByRole('button', { name: '原文のまま' }).click()
  await expectCount(page.locator('mark.restored'), 0)
})

it('doubts have a bar with reasons, and one quiet mark in the head that leads to the first', async () => {
  const page = await openPaper('facing')
  await expectCount(page.locator('.doubt-bar'), 4)
  await expectText(page.locator('.paper-doubt'), '訳文の31%に疑い')
  await page.getByRole('button', { name: '訳文の31%に疑い' }).click()
  await expectFocus(page, '[data-sentence="3"]')
  await page.locator('.doubt-bar').nth(1).hover()
  await expectText(note(page), '数が英文と合いません: 1.6 billion')
  await sentence(page, 5).locator('.en-text').click()
  await expectText(page.locator('.pair-foot .reasons'), '1.6 billion')
  await expectText(page.locator('.pair-foot .pair-terms'), /reinforcement learning.*強化学習.*128/)
})

it('a term says its renderings to the pointer that stays', async () => {
  const page = await openPaper('facing')
  await page.locator('.ja-text .term-unusual').hover()
  await expectText(note(page), /regret bound.*リグレット上界.*21.*ふつうと違う/)
})

it('copies a sentence in both languages with the citation, and says so', async () => {
  const page = await openPaper('facing', { ...desk, permissions: ['clipboard-read', 'clipboard-write'] })
  await page.keyboard.press('c')
  await expectText(page.locator('.said'), '選んでください')
  await sentence(page, 1).focus()
  await page.keyboard.press('c')
  await expectText(page.locator('.said'), 'コピーしました')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('ここで、$S$は折り目の数')
  expect(copied).toContain('Here $S$ is the number of creases')
  expect(copied).toContain('https://arxiv.org/abs/2602.00099')
})

it('a sentence is corrected, shown as the reader’s, and given back to the page', async () => {
  const page = await openPaper('facing')
  await sentence(page, 5).focus()
  await page.keyboard.press('e')
  const field = page.getByLabel('あなたの訳')
  expect(await field.inputValue()).toBe('強化学習の方策は、250枚の紙で学習されます。')
  await field.fill('方策は16億枚の紙で学習されます。')
  await page.keyboard.press('Control+Enter')
  await expectText(sentence(page, 5).locator('.ja-text'), /16億枚.*あなたの訳/)
  await expectFocus(page, '[data-sentence="5"]')
  await page.reload()
  await expectText(sentence(page, 5).locator('.ja-text'), '16億枚')
  await sentence(page, 5).getByRole('button', { name: 'あなたの訳' }).click()
  await expectText(sentence(page, 5).locator('.ja-text'), '250枚')
  await sentence(page, 5).focus()
  await page.keyboard.press('e')
  await page.getByRole('button', { name: 'ページの訳に戻す' }).click()
  await expectCount(page.locator('.own-mark'), 0)
})

it('a correction that is put away changes nothing, and one that is refused says why', async () => {
  const page = await openPaper('facing', { ...desk, expected: /Failed to load resource/ })
  await sentence(page, 1).focus()
  await page.keyboard.press('e')
  await page.getByLabel('あなたの訳').fill('別の訳。')
  await page.keyboard.press('Escape')
  await expectCount(page.locator('.correction'), 0)
  await expectAddress(page, { paper: '2602.00099' })
  const failure = { error: { code: 'bad_request', message: 'the sentence is not of this paper', details: [] } }
  await page.route('**/corrections', (route) => route.fulfill({ status: 400, json: failure }))
  await page.keyboard.press('e')
  await page.getByLabel('あなたの訳').fill('別の訳。')
  await page.getByRole('button', { name: '保存' }).click()
  await expectText(page.locator('.form-refused'), 'not of this paper')
  expect(await page.getByLabel('あなたの訳').inputValue()).toBe('別の訳。')
})

it('one language reveals the other, sentence by sentence or all at once', async () => {
  const page = await openPaper('ja')
  await expectCount(page.locator('.paper .en-text'), 0)
  await sentence(page, 1).locator('.sentence').click()
  await expectText(page.locator('.partner .en-text'), 'number of creases')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expectCount(page.locator('.partner'), 2)
  await page.keyboard.press('Enter')
  await expectCount(page.locator('.partner'), 1)
  await page.getByRole('button', { name: '英語をすべて表示' }).click()
  await expectCount(page.locator('.partner'), 9)
  await page.keyboard.press('4')
  await page.locator('.one-side-en').waitFor()
})

it('on a phone a tap marks the pair, a tap on a mark says what the page said, and nothing is wider than the screen', async () => {
  for (const view of ['facing', 'interleaved', 'ja', 'en']) {
    const page = await openPaper(view, phone)
    await sentence(page, 4)
      .locator(view === 'ja' || view === 'en' ? '.sentence' : '.en-text')
      .tap()
    await page.locator('.pair-foot').waitFor()
    if (view !== 'en') {
      await sentence(page, 4).locator('.restored').tap()
      await expectText(note(page), 'textit')
    }
    const overflow = await page.evaluate(() => {
      const panes = [document.documentElement, ...document.querySelectorAll('.paper-scroll')]
      return Math.max(...panes.map((pane) => pane.scrollWidth - pane.clientWidth))
    })
    expect(overflow).toBeLessThanOrEqual(0)
  }
})

it('the filters ask for what is in doubt, as words of the query', async () => {
  const page = await open('/')
  await page.locator('.row').first().waitFor()
  await page.getByRole('button', { name: '疑いのある訳' }).click()
  await expectAddress(page, { q: 'is:doubtful' })
  await expectText(page.locator('.chips'), '疑いのある訳')
  await page.locator('.choice', { hasText: '疑いのある訳' }).click()
  await expectAddress(page, { q: null })
})

it('offers what the words are called in the other language', async () => {
  const term = { en: 'reinforcement learning', ja: '強化学習', count: 12, score: 0.9, example: null }
  const before = (page: Page) =>
    page.route('**/api/glossary*', (route) => route.fulfill({ json: { terms: [term], total: 1 } }))
  const page = await open('/?q=%E5%BC%B7%E5%8C%96%E5%AD%A6%E7%BF%92', { before })
  await page.getByRole('button', { name: '「reinforcement learning」でも探す' }).click()
  await expectAddress(page, { q: '"reinforcement learning"' })
})
