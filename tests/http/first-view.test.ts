// The page that a browser opens, with its first view in it: for whom it is drawn, when it is drawn anew, and what it does not break.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { entryOf, saveEntries } from '../store/library.ts'
import { withServer } from './server.ts'

const built = `<!doctype html><html lang="ja"><body><div id="root"><div>frame</div></div>
  <div class="shell-failed"></div></body></html>`
const drawing = `let times = 0
export const drawFirstView = async ({ papers }, onlooker) => {
  if (papers.items[0].title === 'broken') throw new Error('broken')
  times += 1
  return '<p>' + times + ' ' + papers.items.length + ' ' + Object.values(onlooker).join(' ') + '</p>'
}`

async function build(web: string): Promise<void> {
  await mkdir(join(web, '.server'))
  await writeFile(join(web, 'index.html'), built)
  await writeFile(join(web, '.server/first-view.js'), drawing)
}

const machines = {
  desk: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0 Safari/537.36',
  mac: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605.1.15',
  phone: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148 Safari/604.1',
}
const opened = (machine: keyof typeof machines = 'desk', language = 'ja,en;q=0.8') => ({
  headers: { 'sec-fetch-dest': 'document', 'accept-language': language, 'user-agent': machines[machine] },
})

it('is drawn for the language and the machine of the browser', () =>
  withServer(async ({ ask, store, web }) => {
    await build(web)
    await saveEntries(store, [entryOf({ title: 'A </script><script>alert(1)</script>' })])
    const { text, headers } = await ask('/', opened())
    expect(text).toContain('<html lang="ja" data-drawn="ja wide other">')
    expect(text).toContain('<div id="root"><p>1 1 ja false false</p></div>')
    expect(text).not.toContain('frame')
    expect(text).not.toContain('alert(1)</script>')
    const [, told = ''] = /<script type="application\/json" id="first-view">(.*)<\/script>/.exec(text) ?? []
    expect(JSON.parse(told).papers.items[0].title).toBe('A </script><script>alert(1)</script>')
    expect(headers.get('cache-control')).toBe('no-cache')
    expect(headers.get('etag')).toBeNull()
    expect(headers.get('vary')).toContain('Sec-Fetch-Dest')
    expect((await ask('/', opened('mac', 'de, en-GB'))).text).toContain('data-drawn="en wide apple"')
    expect((await ask('/', opened('phone', 'fr'))).text).toContain('data-drawn="en phone apple"')
  }))

it('is drawn once until the library changes', () =>
  withServer(async ({ ask, store, web }) => {
    await build(web)
    await saveEntries(store, [entryOf()])
    const first = await ask('/', opened())
    expect((await ask('/', opened())).text).toBe(first.text)
    await saveEntries(store, [entryOf({ title: 'Other' })])
    expect((await ask('/', opened())).text).toContain('<p>2 2 ja')
  }))

it('is for browsers that open the bare page, and names the page as it was built', () =>
  withServer(async ({ ask, store, web }) => {
    await build(web)
    expect((await ask('/', opened())).text, 'an empty library').toBe(built)
    await saveEntries(store, [entryOf()])
    const plain = await ask('/')
    expect(plain.text).toBe(built)
    expect((await ask('/?sort=old', opened())).text).toBe(built)
    expect((await ask('/', opened())).headers.get('taiyaku-shell')).toBe(plain.headers.get('etag'))
    expect((await ask('/.server/first-view.js')).status).toBe(404)
  }))

it('costs nobody the page where it fails', () =>
  withServer(async ({ ask, store, web, logged }) => {
    await build(web)
    await saveEntries(store, [entryOf({ title: 'broken' })])
    expect((await ask('/', opened())).text).toBe(built)
    expect(String(logged[0])).toContain('broken')
  }))
