// Reading without the server: the network cut, and the program really stopped. What is done then arrives once.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeLibraryPages } from './pages.ts'
import { expectCount, expectText, linkTo, openTitle, prepareBrowser, rowOf } from './reader.ts'
import { type RunningServer, startServer } from './server.ts'

const open = prepareBrowser()
let server: RunningServer
beforeAll(async () => {
  server = await startServer(makeLibraryPages(), false)
})
afterAll(() => server.stop())

/** What a browser says of a server that is not there. */
const expected =
  /ERR_(?:INTERNET_DISCONNECTED|CONNECTION_REFUSED|FAILED|CONNECTION_RESET|EMPTY_RESPONSE|INCOMPLETE)|net::|Failed to (?:fetch|load)|EventSource/

/** The reader with its service worker at work. */
async function openKeeping(path: string): Promise<Page> {
  const page = await open(path, { address: server.address, expected, serviceWorkers: 'allow' })
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  return page
}

async function keepList(page: Page): Promise<void> {
  await page.locator('.list-menu summary').click()
  await page.getByRole('button', { name: 'オフライン用に保存…' }).click()
  await page.getByRole('button', { name: 'この一覧を保存' }).click()
}

const note = (page: Page) => page.locator('.offline-note')
const star = (page: Page, title: string) => rowOf(page, title).getByRole('button', { name: 'スター' })
const isStarred = (page: Page, title: string) => star(page, title).getAttribute('aria-pressed')
const ask = async <T>(path: string): Promise<T> => (await fetch(server.address + path)).json() as Promise<T>

it('a kept view is read, searched and starred with the network cut; the star arrives', async () => {
  // As it was before, should it be tried a second time.
  const unstar = { method: 'PUT', body: JSON.stringify({ starred: false }) }
  await fetch(`${server.address}/api/papers/2602.00005/marks`, unstar)
  const page = await openKeeping('/?category=math.CO')
  await linkTo(page, 'An Uneven Crane').waitFor()
  const count = await page.locator('.row').count()
  await keepList(page)
  await expectText(page.locator('.kept-outcome'), `${count}件を保存しました`)
  await expectText(page.locator('.kept').first(), /\d (?:kB|KB|MB)/)
  await page.keyboard.press('Escape')
  await page.context().setOffline(true)
  await page.goto(`${server.address}/?q=crane -is:starred sort:relevance`)
  await expectText(note(page), 'オフラインです')
  await expectText(note(page), '関連順')
  await linkTo(page, 'An Uneven Crane').click()
  await openTitle(page).waitFor()
  await expectText(page.locator('.paper'), /crane/i)
  await linkTo(page, 'An Uneven Crane').focus()
  await page.keyboard.press('s')
  await expectText(page.locator('.told'), 'スターを付けました')
  await expectText(note(page), '未送信の変更が')
  await page.goto(`${server.address}/?q=is:starred`)
  await expectCount(page.locator('.row'), 1)
  await expect.poll(() => isStarred(page, 'An Uneven Crane')).toBe('true')
  await page.context().setOffline(false)
  await expectCount(note(page), 0)
  const countStarred = async () => (await ask<{ total: { count: number } }>('/api/papers?q=is:starred')).total.count
  await expect.poll(countStarred, { timeout: 20_000 }).toBe(1)
})

it('starts without the server, and what was done arrives once it is back, in order, though the page was closed', async () => {
  const page = await openKeeping('/?paper=2602.00002')
  await expectText(openTitle(page), 'A Crowd Folds One Crane')
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBeGreaterThan(0)
  await page.reload()
  await openTitle(page).waitFor()
  await server.pause()
  await page.reload()
  await expectText(openTitle(page), 'A Crowd Folds One Crane')
  await expectText(note(page), 'オフラインです')
  await page.getByLabel('タグを追加').fill('電車')
  await page.getByLabel('タグを追加').press('Enter')
  await expectText(page.locator('.paper-tag'), '電車')
  await page.locator('.paper-mark-star').click()
  await page.locator('.paper-mark-clock').click()
  await page.locator('.paper-mark-star').click()
  await expectText(note(page), /未送信の変更が[45]件/)
  const context = page.context()
  await page.close()
  await server.resume()
  const next = await context.newPage()
  await next.goto(`${server.address}/?q=tag:電車`)
  await expectCount(next.locator('.row'), 1)
  const { marks } = await ask<{ marks: object }>('/api/papers/2602.00002')
  expect(marks).toMatchObject({ starred: false, later: true, tags: ['電車'] })
})

it('what the server refuses later is told and can be put away', async () => {
  const page = await openKeeping('/?paper=2602.00003')
  await openTitle(page).waitFor()
  await page.reload()
  await openTitle(page).waitFor()
  await page.context().setOffline(true)
  await page.locator('.paper-mark-later, .paper-mark-clock').click()
  await expectText(note(page), '未送信の変更が')
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('taiyaku-offline')
      opening.onsuccess = () => done(opening.result)
    })
    const store = db.transaction('outbox', 'readwrite').objectStore('outbox')
    store.openCursor().onsuccess = ({ target }) => {
      const cursor = target instanceof IDBRequest ? (target.result as IDBCursorWithValue | null) : null
      cursor?.update({ ...cursor.value, body: '{"starred":"soon"}' })
    }
    db.close()
  })
  await page.context().setOffline(false)
  await expectText(note(page), '保存されなかった変更が1件')
  await page.getByRole('button', { name: '詳細' }).click()
  await expectText(page.locator('dialog .kept'), /starred/)
  await page.getByRole('button', { name: 'すべて消す' }).click()
  await page.keyboard.press('Escape')
  await expectCount(note(page), 0)
})

it('serves what installing needs, asked for anew each time', async () => {
  const ask = (path: string) => fetch(server.address + path)
  const [worker, manifest] = [await ask('/sw.js'), await ask('/manifest.webmanifest')]
  expect(worker.headers.get('content-type')).toContain('javascript')
  expect(worker.headers.get('content-security-policy')).toContain("default-src 'self'")
  expect(manifest.headers.get('content-type')).toContain('manifest+json')
  for (const { headers } of [worker, manifest]) expect(headers.get('cache-control')).toBe('no-cache')
  const { icons, start_url } = (await manifest.json()) as { icons: { src: string }[]; start_url: string }
  for (const path of [start_url, ...icons.map(({ src }) => src)]) expect((await ask(path)).status).toBe(200)
  // Every file of the list is there: one that is not keeps the worker from being installed.
  const files = [...(await worker.text()).matchAll(/\/assets\/[\w.-]+\.\w+/g)].map(([path]) => path)
  expect(files.length).toBeGreaterThan(10)
  for (const path of new Set(files)) expect([path, (await ask(path)).status]).toEqual([path, 200])
})
