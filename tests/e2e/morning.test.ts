// A whole morning without a pointer: open, filter, read, walk the linked sentences, star, export, and find the star again.
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeLibraryPages } from './pages.ts'
import { expectAddress, expectCount, expectFocus, expectText, linkTo, openTitle, prepareBrowser } from './reader.ts'
import { type RunningServer, startServer } from './server.ts'

const open = prepareBrowser()
let server: RunningServer
beforeAll(async () => {
  server = await startServer(makeLibraryPages(), false)
})
afterAll(() => server.stop())

it('is read by keys alone', async () => {
  // As it was before, should it be tried a second time.
  const unstar = { method: 'PUT', body: JSON.stringify({ starred: false }) }
  await fetch(`${server.address}/api/papers/2602.00001/marks`, unstar)
  const page = await open('/', { address: server.address })
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await page.locator('.row').first().waitFor()
  await page.locator('.sequence-hint').waitFor({ state: 'attached' })

  await press('/')
  await expectFocus(page, '#search')
  await page.keyboard.type('cranes cat:cs.CG')
  await press('Enter')
  await expectCount(page.locator('.row'), 1)
  await press('Escape')

  await press('j')
  await expectText(openTitle(page), /with Paper Cranes/)
  await press('n')
  await expectFocus(page, '[data-sentence="0"]')
  await press('n')
  await expectFocus(page, '[data-sentence="1"]')
  await press('Enter')
  await page.locator('.pair-foot').waitFor()
  await press('1')
  await expectAddress(page, { paper: '2602.00001' })

  await press('s')
  await expectText(page.locator('.told'), 'スターを付けました')

  await press('Control+k')
  await page.locator('.palette-offer').first().waitFor()
  await page.keyboard.type('論文をBibTeX')
  await expectText(page.locator('.palette-offer[aria-selected="true"]'), /BibTeX/)
  const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')])
  expect(await readFile(await download.path(), 'utf8')).toContain('eprint = {2602.00001}')

  await press('Escape')
  await expectAddress(page, { paper: null })
  await press('g', 's')
  await expectAddress(page, { q: 'cranes cat:cs.CG is:starred' })
  await linkTo(page, 'with Paper Cranes').waitFor()
})
