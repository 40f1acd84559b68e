// What is packed comes out under its name, and what is packed to do harm, or damaged, is a problem while the rest still comes.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { findCut } from '../../server/digest/cut.ts'
import { chunksOf, collect } from '../../server/source/chunks.ts'
import { readPages, type SourceItem, toPages } from '../../server/source/pages.ts'
import { unpack as unpackAll } from '../../server/source/unpack.ts'
import { withFolder } from '../cli/run.ts'
import { makePapers } from '../made/papers.ts'
import { formatTextPage } from '../made/text-page.ts'
import { listAll } from './list.ts'
import { makeZip } from './zip-file.ts'

const unpack = (name: string, bytes: Uint8Array, partBytes?: number) =>
  listAll(toPages(name, bytes, { findCut, ...(partBytes && { partBytes }) }))

/** Each page as its name and text, each problem as its source and what it says. */
function tell(items: readonly SourceItem[]): string[] {
  return items.map((item) =>
    'problem' in item ? `${item.problem.source}! ${item.problem.message}` : `${item.name}: ${Buffer.from(item.bytes)}`,
  )
}

const plain = [
  { name: 'a.txt', bytes: 'one' },
  { name: 'deep/b.html', bytes: 'two', stored: true },
] as const

describe('an archive', () => {
  it('gives what is packed in it, whatever its name says', async () => {
    expect(tell(await unpack('x.txt', makeZip(plain)))).toEqual(['x.txt/a.txt: one', 'x.txt/deep/b.html: two'])
    expect(tell(await unpack('page.txt.gz', gzipSync('one')))).toEqual(['page.txt.gz: one'])
    const members = Buffer.concat([gzipSync('one, '), gzipSync('two')])
    expect(tell(await unpack('page', members))).toEqual(['page: one, two'])
  })

  it('is read from a file, from standard input and from bytes alike', () =>
    withFolder(async (folder) => {
      const zip = makeZip([...plain, { name: 'c.gz', bytes: gzipSync('three') }])
      await writeFile(join(folder, 'x.zip'), zip)
      const input = (async function* () {
        for (const byte of zip) yield Uint8Array.of(byte)
      })()
      const told = ['/a.txt: one', '/deep/b.html: two', '/c.gz: three']
      const read = async (path: string) => tell(await listAll(readPages(path, folder, input, { findCut })))
      expect(await read(join(folder, 'x.zip'))).toEqual(told.map((end) => `x.zip${end}`))
      expect(await read('-')).toEqual(told.map((end) => `-${end}`))
    }))

  it('may be packed in another, and in no third', async () => {
    const inner = makeZip(plain)
    const told = ['/a.txt: one', '/deep/b.html: two']
    expect(tell(await unpack('x', makeZip([{ name: 'y.zip', bytes: inner }])))).toEqual(
      told.map((end) => `x/y.zip${end}`),
    )
    expect(tell(await unpack('x', gzipSync(inner)))).toEqual(told.map((end) => `x${end}`))
    expect(tell(await unpack('x', gzipSync(gzipSync('one'))))).toEqual(['x: one'])
    const [problem] = tell(await unpack('x', gzipSync(gzipSync(gzipSync('one')))))
    expect(problem).toContain('x! is packed too often')
    const mixed = tell(await unpack('x', makeZip([{ name: 'y', bytes: gzipSync(inner) }, ...plain])))
    expect(mixed).toEqual([expect.stringContaining('x/y! is packed too often'), 'x/a.txt: one', 'x/deep/b.html: two'])
  })

  it('gives regular files that are not hidden, and nothing that systems leave beside them', async () => {
    const names = ['.hidden', '__MACOSX/a.txt', 'a/.git/x', 'folder/']
    const odd = [...names.map((name) => ({ name, bytes: 'x' })), { name: 'link', bytes: '/etc/hosts', mode: 0o120777 }]
    expect(tell(await unpack('x', makeZip([...odd, { name: 'a/b', bytes: 'one', mode: 0o100644 }])))).toEqual([
      'x/a/b: one',
    ])
    expect(tell(await unpack('x', makeZip(odd)))).toEqual([
      expect.stringContaining('x! is an archive with no file in it'),
    ])
    expect(tell(await unpack('x', makeZip([])))).toEqual([expect.stringContaining('no file in it')])
  })

  it('has names as Windows in Japanese writes them, and none that lead out of it', async () => {
    // 論文\1.txt in Shift_JIS
    const bytes = Buffer.from('985f95b65c312e747874', 'hex')
    const entries = [
      { name: bytes, bytes: 'one' },
      { name: Buffer.from('論文.txt'), bytes: 'two' },
    ]
    expect(tell(await unpack('x', makeZip(entries)))).toEqual(['x/論文/1.txt: one', 'x/論文.txt: two'])
    const out = ['../a', '/a', 'C:/a', 'a/../../b'].map((name) => ({ name, bytes: 'x' }))
    const told = tell(await unpack('x', makeZip([...out, ...plain])))
    expect(told.slice(0, 4)).toEqual(
      out.map(({ name }) => expect.stringContaining(`x/${name}! has a name that leads out`)),
    )
    expect(told.slice(4)).toHaveLength(2)
  })

  it('that is locked, a tar, a document or packed otherwise says what to do', async () => {
    const locked = ['a', 'b'].map((name) => ({ name, bytes: 'x', encrypted: true }))
    const told = tell(await unpack('x', makeZip([...locked, ...plain])))
    expect(told).toEqual([
      expect.stringContaining('x/a! is locked with a password'),
      'x/a.txt: one',
      'x/deep/b.html: two',
    ])
    const tar = Buffer.alloc(1024)
    tar.write('ustar', 257)
    expect(tell(await unpack('x', gzipSync(tar)))).toEqual([expect.stringContaining('x! is a tar archive')])
    const document = makeZip([{ name: '[Content_Types].xml', bytes: '<x/>' }, ...plain])
    expect(tell(await unpack('x', document))).toEqual([expect.stringContaining('x! is an office document')])
  })
})

describe('a damaged archive', () => {
  const text = formatTextPage(makePapers(40, 3))

  it('gives the entries that are whole and names those that are not', async () => {
    const offsets: number[] = []
    const zip = makeZip([...plain, { name: 'c', bytes: text }, { name: 'd', bytes: 'four' }, ...plain], offsets)
    zip.fill(0xff, (offsets[2] ?? 0) + 40, (offsets[2] ?? 0) + 60)
    zip.writeUInt8(0, offsets[3] ?? 0)
    const wrong = makeZip([
      ...plain,
      { name: 'c', bytes: 'three', sum: 1 },
      { name: 'd', bytes: 'four', size: 3 },
      ...plain,
    ])
    for (const archive of [zip, wrong]) {
      const told = tell(await unpack('x', archive))
      expect(told.filter((line) => !line.includes('!'))).toEqual(tell(await unpack('x', makeZip([...plain, ...plain]))))
      expect(told.filter((line) => line.includes('! is damaged'))).toHaveLength(2)
    }
  })

  it('is a problem wherever it is cut off, and is never an error', async () => {
    const zip = makeZip([...plain, { name: 'c', bytes: text }])
    const gzip = gzipSync(text)
    for (const archive of [zip, gzip]) {
      for (let end = 4; end < archive.length; end += Math.ceil(archive.length / 60)) {
        const items = await unpack('x', archive.subarray(0, end))
        expect(tell(items)).toEqual([expect.stringMatching(/^x! is (?:a )?damaged or cut off/)])
      }
    }
  })

  it('gives the parts of a long text that stand before the cut', async () => {
    const gzip = gzipSync(text, { level: 0 })
    const items = await unpack('x', gzip.subarray(0, gzip.length - 20_000), 8_000)
    const pages = items.filter((item) => 'bytes' in item)
    const sum = Buffer.concat(pages.map(({ bytes }) => bytes)).toString()
    expect(sum.length).toBeGreaterThan(8_000 / 3)
    expect(text.startsWith(sum)).toBe(true)
    expect(tell(items).at(-1)).toContain('x! is a damaged or cut off gzip file')
  })

  it('is never an error with bytes changed anywhere', { timeout: 30_000 }, async () => {
    const zip = makeZip([...plain, { name: 'c', bytes: gzipSync(text.slice(0, 500)) }])
    for (let at = 0; at < zip.length; at += 3) {
      const changed = Buffer.from(zip)
      changed[at] = (changed[at] ?? 0) ^ 0x15
      expect(Array.isArray(await unpack('x', changed))).toBe(true)
    }
  })
})

describe('an archive made to do harm', () => {
  const zeros = Buffer.alloc(40 * 1024 * 1024)

  it('is refused where much too much comes out of it, in bounded memory', async () => {
    const packed = gzipSync(zeros)
    const refused = expect.stringMatching(/! unpacks to more than 200 times its size/)
    expect(tell(await unpack('x', packed))).toEqual([refused])
    const zip = makeZip([{ name: 'zeros', bytes: zeros }, ...plain, { name: 'z.gz', bytes: packed }])
    expect(tell(await unpack('x', zip))).toEqual([refused, 'x/a.txt: one', 'x/deep/b.html: two', refused])
  })

  it('is refused where it lies about its sizes', async () => {
    const told = tell(await unpack('x', makeZip([{ name: 'zeros', bytes: zeros, size: 1_000 }, ...plain])))
    expect(told).toEqual([expect.stringContaining('x/zeros! is damaged'), 'x/a.txt: one', 'x/deep/b.html: two'])
  })

  it('is refused where its entries lie over each other', async () => {
    const bytes = Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * index * 7_919) % 251))
    const again = Array.from({ length: 50 }, () => ({ name: 'a', bytes, again: true }))
    const items = await unpack('x', makeZip([{ name: 'a', bytes, stored: true }, ...again]))
    expect(items.length).toBeLessThan(10)
    expect(tell(items).at(-1)).toContain('x! is an archive whose entries lie over each other')
  })

  it('is refused where it holds too many files, counted through all that is packed in it', {
    timeout: 30_000,
  }, async () => {
    const hidden = Array.from({ length: 60_000 }, (_, index) => ({ name: `.${index}`, bytes: '', stored: true }))
    const inner = { name: 'y.zip', bytes: makeZip(hidden) }
    const told = tell(await unpack('x', makeZip([...plain, inner, inner, ...plain])))
    expect(told.slice(0, 3)).toEqual([
      ...tell(await unpack('x', makeZip(plain))),
      expect.stringContaining('x/y.zip! is an archive with no file'),
    ])
    expect(told.slice(3)).toEqual([
      expect.stringContaining('x/y.zip! holds more files than'),
      expect.stringContaining('x! holds more files than'),
    ])
  })

  it('is refused where it holds too much in all, after the files that came before', async () => {
    const entries = ['a', 'b', 'c', 'd'].map((name) => ({ name, bytes: `${name} one two three`, stored: true }))
    const contents: string[] = []
    for await (const content of unpackAll('x', chunksOf(makeZip(entries)), { entries: 10, bytes: 40 })) {
      if ('refusal' in content) contents.push(`${content.name}! ${content.refusal}`)
      else contents.push(await collect(content.chunks, 1_000).then(String))
    }
    expect(contents).toEqual([...entries.slice(0, 2).map(({ bytes }) => bytes), expect.stringContaining('4 GiB')])
  })
})
