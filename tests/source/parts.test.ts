// Texts of any size come in parts of bounded size that hold every byte; what can't be cut is read whole, or refused with what to do.
import { createReadStream } from 'node:fs'
import { appendFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createGzip, gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { findCut } from '../../server/digest/cut.ts'
import { parsePage } from '../../server/digest/parse.ts'
import { readPages, toPage, toPages } from '../../server/source/pages.ts'
import { splitParts } from '../../server/source/parts.ts'
import { withFolder } from '../cli/run.ts'
import { makePapers } from '../made/papers.ts'
import { formatTextPage } from '../made/text-page.ts'
import { listAll } from './list.ts'

const mebibyte = 1024 * 1024
const text = formatTextPage(makePapers(300, 8))

async function* repeat(bytes: Uint8Array, times: number): AsyncGenerator<Uint8Array> {
  for (let time = 0; time < times; time++) yield bytes
}

const split = (chunks: AsyncIterable<Uint8Array>, partBytes: number, find = findCut) =>
  listAll(splitParts(chunks, { findCut: find, partBytes }))

describe('a long text', () => {
  it('of 40 MB comes in parts from a file, from gzip and from standard input alike', { timeout: 60_000 }, () =>
    withFolder(async (folder) => {
      const path = join(folder, 'long.txt')
      const times = Math.ceil((40 * mebibyte) / Buffer.byteLength(text))
      for (let time = 0; time < times; time++) await appendFile(path, text)
      await writeFile(`${path}.gz`, createReadStream(path).pipe(createGzip({ level: 1 })))
      let line = 1
      let entries = 0
      const hashes: string[] = []
      for await (const page of readPages(path, folder, repeat(new Uint8Array(), 0), { findCut })) {
        if ('problem' in page) throw new Error(page.problem.message)
        expect(page.name).toBe('long.txt')
        expect(page.firstLine).toBe(line)
        expect(page.bytes.length).toBeLessThan(4 * mebibyte)
        expect(page.hash).toBe(toPage('', page.bytes).hash)
        hashes.push(page.hash)
        line += Buffer.from(page.bytes).toString().split('\n').length - 1
        entries += parsePage(page.bytes).entries.length
      }
      expect(entries).toBe(times * 300)
      expect(hashes.length).toBeGreaterThan(10)
      const read = async (from: string, input: AsyncIterable<Uint8Array>) => {
        const pages = await listAll(readPages(from, folder, input, { findCut }))
        return pages.map((page) => ('hash' in page ? page.hash : page.problem))
      }
      expect(await read(`${path}.gz`, repeat(new Uint8Array(), 0))).toEqual(hashes)
      expect(await read('-', createReadStream(path, { highWaterMark: 256 * 1024 }))).toEqual(hashes)
    }),
  )

  it('that shows no post is cut at a line end, when a part is full', async () => {
    const bytes = Buffer.from(`${'kite '.repeat(20)}\r\n`.repeat(1_000))
    const parts = await split(repeat(bytes, 3), 10_000)
    expect(Buffer.concat(parts.map((part) => part.bytes)).equals(Buffer.concat([bytes, bytes, bytes]))).toBe(true)
    expect(parts.length).toBeGreaterThan(5)
    for (const part of parts) {
      expect(part.bytes.length).toBeLessThan(42_000)
      expect(Buffer.from(part.bytes).toString().endsWith('\r\n')).toBe(true)
    }
  })

  it('without line ends is refused, after what came before', async () => {
    const chunks = (async function* () {
      yield Buffer.from(text.slice(0, 60_000))
      yield* repeat(Buffer.alloc(mebibyte, 'x'), 40)
    })()
    let size = 0
    const reading = async () => {
      for await (const { bytes } of splitParts(chunks, { findCut, partBytes: mebibyte })) size += bytes.length
    }
    await expect(reading()).rejects.toThrow(/without a line end; break it into lines/)
    expect(size).toBeGreaterThan(50_000)
    expect(size).toBeLessThan(mebibyte)
  })
})

describe('a page that can’t be cut', () => {
  it('is read whole', async () => {
    const html = Buffer.from(`<!doctype html><html><body><p>${'kite '.repeat(20_000)}</p></body></html>`)
    expect(await split(repeat(html, 1), 10_000)).toEqual([{ bytes: html }])
  })

  it('is refused where it is larger than a page can be, also out of an archive', { timeout: 30_000 }, async () => {
    const html = Buffer.concat([Buffer.from('<!doctype html><html><body>'), Buffer.alloc(65 * mebibyte, 'kite ')])
    await expect(split(repeat(html, 1), mebibyte).then(({ length }) => length)).rejects.toThrow(/at most 64 MiB/)
    const packed = gzipSync(html, { level: 0 })
    expect(gunzipSync(packed)).toHaveLength(html.length)
    expect(await listAll(toPages('x.gz', packed, { findCut }))).toEqual([
      { problem: { source: 'x.gz', line: null, message: expect.stringContaining('at most 64 MiB') } },
    ])
  })

  it('is not cut where its sender names another charset than UTF-8', async () => {
    const pages = (charset?: string) =>
      listAll(toPages('x', Buffer.from(text), { findCut, partBytes: 30_000, ...(charset && { charset }) }))
    expect(await pages('Shift_JIS')).toMatchObject([{ charset: 'Shift_JIS' }])
    expect((await pages('UTF-8')).length).toBeGreaterThan(3)
    expect((await pages()).length).toBeGreaterThan(3)
  })
})
