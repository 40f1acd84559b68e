// The reader without a mouse.
import { expect, it } from 'vitest'
import { expectAddress, expectCount, expectText, focusIs, linkTo, openTitle, phone, prepareBrowser } from './reader.ts'

const open = prepareBrowser()
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
  await expect.poll(() => focusIs(page, '.paper h1')).toBe(true)
  for (let presses = 0; presses < 30 && !(await focusIs(page, '.pair')); presses++) await page.keyboard.press('Tab')
  expect(await focusIs(page, '.pair:first-child')).toBe(true)
  await page.keyboard.press('ArrowDown')
  expect(await focusIs(page, '.pair:nth-child(2)')).toBe(true)
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
  expect(await focusIs(page, '.filter-set .choice')).toBe(true)
  for (let presses = 0; presses < 12 && !(await focusIs(page, '.calendar-day')); presses++) {
    await page.keyboard.press('Tab')
  }
  expect(await focusIs(page, '[data-day="2026-02-04"]')).toBe(true)
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
  expect(await focusIs(page, '#search')).toBe(true)
  await page.keyboard.type('jvt?')
  await expectAddress(page, { q: 'jvt?', paper: null, view: null })
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
  expect(await focusIs(page, '.skip-links a[href="#paper"]')).toBe(true)
  await page.keyboard.press('Enter')
  expect(await focusIs(page, '#paper')).toBe(true)
})

it('on a phone j moves along the list and opens nothing by itself', async () => {
  const page = await open(cranes, phone)
  await linkTo(page, 'An Uneven Crane').waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  expect(await focusIs(page, '.row:nth-of-type(2) h3 a')).toBe(true)
  await expectAddress(page, { paper: null })
  await page.keyboard.press('o')
  await openTitle(page).waitFor()
})
