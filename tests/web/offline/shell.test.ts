// The reader's files: all of a version or none, a page of one version only, the newest at the next visit.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createShell, type ShellFiles } from '../../../web/offline/shell.ts'

/** Caches that hold texts, as far as the shell asks them. */
function createCaches() {
  const all = new Map<string, Map<string, Response>>()
  const pathOf = (asked: string | Request) =>
    new URL(typeof asked === 'string' ? asked : asked.url, 'http://reader.test').pathname
  const open = async (name: string) => {
    const held = all.get(name) ?? new Map<string, Response>()
    all.set(name, held)
    return {
      match: async (asked: string | Request) => held.get(pathOf(asked))?.clone(),
      put: async (path: string, response: Response) => void held.set(path, response),
    }
  }
  const match = async (asked: Request) =>
    [...all.values()].flatMap((held) => held.get(pathOf(asked))?.clone() ?? []).at(0)
  return { all, open, match, keys: async () => [...all.keys()], delete: async (name: string) => all.delete(name) }
}

/** A server that has one version of the reader. */
const filesOf = (version: string): ShellFiles => ({
  version,
  entry: `/assets/index-${version}.js`,
  files: [`/assets/index-${version}.js`, '/theme.js'],
})
let serves = 'one'
let [down, caches] = [false, createCaches()]
const fetchFile = async (asked: string | Request) => {
  const path = new URL(typeof asked === 'string' ? asked : asked.url, 'http://reader.test').pathname
  if (down) throw new TypeError('no answer')
  if (path === '/') return new Response(`<script src="${filesOf(serves).entry}">`, { headers: { etag: serves } })
  if (path === '/theme.js') return new Response(`theme ${serves}`)
  return path === filesOf(serves).entry ? new Response(`code ${serves}`) : new Response('', { status: 404 })
}

const ask = (path: string) => new Request(`http://reader.test${path}`)
const text = async (answer: Promise<Response>) => (await answer).text()

beforeEach(() => {
  ;[serves, down, caches] = ['one', false, createCaches()]
  vi.stubGlobal('caches', caches)
  vi.stubGlobal('fetch', fetchFile)
})
afterEach(() => vi.unstubAllGlobals())

it('keeps all of a version or none', async () => {
  await createShell(filesOf('one')).install()
  expect([...caches.all.keys()]).toEqual(['taiyaku-shell-one'])
  serves = 'two'
  await expect(createShell({ ...filesOf('three') }).install()).rejects.toThrow()
  const torn = { ...filesOf('two'), entry: '/assets/index-one.js' }
  await expect(createShell(torn).install()).rejects.toThrow('another version')
  expect([...caches.all.keys()]).toEqual(['taiyaku-shell-one'])
})

it('starts without the server, all of one version', async () => {
  const shell = createShell(filesOf('one'))
  await shell.install()
  serves = 'two'
  down = true
  expect(await text(shell.navigate(fetchFile('/'), 'page'))).toContain('index-one')
  expect(await text(shell.file(ask('/theme.js'), 'page'))).toBe('theme one')
  expect(await text(shell.file(ask('/assets/index-one.js'), 'page'))).toBe('code one')
})

it('gives a newer page nothing of the older, and an open older page all of its own', async () => {
  const shell = createShell(filesOf('one'))
  await shell.install()
  expect(await text(shell.navigate(fetchFile('/'), 'old'))).toContain('index-one')
  serves = 'two'
  expect(await text(shell.navigate(fetchFile('/'), 'new'))).toContain('index-two')
  expect(await text(shell.file(ask('/theme.js'), 'new'))).toBe('theme two')
  expect(await text(shell.file(ask('/assets/index-two.js'), 'new'))).toBe('code two')
  expect(await text(shell.file(ask('/theme.js'), 'old'))).toBe('theme one')
  expect(await text(shell.file(ask('/assets/index-one.js'), 'old'))).toBe('code one')
  down = true
  await expect(shell.file(ask('/theme.js'), 'new')).rejects.toThrow()
})

it('takes a proxy whose server is stopped for silence', async () => {
  const shell = createShell(filesOf('one'))
  await shell.install()
  const gate = Promise.resolve(new Response('<h1>Bad Gateway</h1>', { status: 502 }))
  expect(await text(shell.navigate(gate, 'page'))).toContain('index-one')
})

it('lets go of the older version once it is told to, and of nothing else', async () => {
  await caches.open('of somebody else')
  await createShell(filesOf('one')).install()
  serves = 'two'
  const newer = createShell(filesOf('two'))
  await newer.install()
  expect([
    newer.owns('http://reader.test/assets/index-two.js'),
    newer.owns('http://reader.test/assets/index-one.js'),
  ]).toEqual([true, false])
  await newer.clean()
  expect([...caches.all.keys()]).toEqual(['of somebody else', 'taiyaku-shell-two'])
})

it('knows its own page with the first view in it, and keeps it without', async () => {
  const shell = createShell(filesOf('one'))
  await shell.install()
  const drawn = (version: string) =>
    new Response('rows', { headers: { etag: `rows ${version}`, 'taiyaku-shell': version } })
  expect(await text(shell.navigate(Promise.resolve(drawn('one')), 'old'))).toBe('rows')
  await shell.navigate(Promise.resolve(drawn('two')), 'new')
  serves = 'two'
  expect(await text(shell.file(ask('/theme.js'), 'old'))).toBe('theme one')
  expect(await text(shell.file(ask('/theme.js'), 'new'))).toBe('theme two')
  down = true
  expect(await text(shell.navigate(fetchFile('/'), 'later'))).toContain('index-one')
})
