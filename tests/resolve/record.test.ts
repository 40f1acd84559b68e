// What is read from a line of metadata, from a file of them, and from an answer of arXiv’s API; and what is asked there.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32, deflateRawSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readFeed } from '../../server/resolve/atom.ts'
import { formatQuestion, takeQuestion } from '../../server/resolve/query.ts'
import { readRecord } from '../../server/resolve/record.ts'
import { openLines } from '../../server/source/metadata.ts'
import { withFolder } from '../cli/run.ts'
import { makePapers } from '../made/papers.ts'
import { formatFeed } from './feed.ts'
import { recordOf, snapshotLine } from './trial.ts'

describe('a line of metadata', () => {
  it('is read in the form of the snapshot', () => {
    const line = JSON.stringify({
      id: 'math/0309136',
      authors: "Ana Ito and Jo L'Eau (Kettleby University), Bo Moss",
      title: 'Moss\n  on bells',
      abstract: '  We study\nmoss.\n',
      categories: 'math.OC cs.LG',
      versions: [
        { version: 'v1', created: 'Mon, 2 Apr 2007 19:18:42 GMT' },
        { version: 'v2', created: 'Tue, 24 Jul 2007 20:10:27 GMT' },
      ],
      update_date: '2008-11-26',
      authors_parsed: [
        ['Ito', 'Ana', ''],
        ["L'Eau", 'Jo', '', 'Kettleby University'],
        ['Moss', 'Bo', ''],
      ],
    })
    expect(recordOf(line)).toEqual({
      id: 'math/0309136',
      title: 'Moss\n  on bells',
      abstract: '  We study\nmoss.\n',
      authors: ['Ana Ito', "Jo L'Eau", 'Bo Moss'],
      versions: [
        { number: 1, at: '2007-04-02T19:18:42Z' },
        { number: 2, at: '2007-07-24T20:10:27Z' },
      ],
      latest: 2,
      announced: null,
    })
    const { authors_parsed: _, ...plain } = JSON.parse(line)
    expect(recordOf(JSON.stringify(plain)).authors.map((name) => name.trim())).toEqual([
      'Ana Ito',
      "Jo L'Eau",
      'Bo Moss',
    ])
  })

  it('is read in the simpler forms', () => {
    const simple = { id: '2503.00001v3', title: 'T', authors: ['A B'], published: '2025-03-01T08:00:00Z' }
    expect(recordOf(JSON.stringify(simple))).toMatchObject({
      id: '2503.00001',
      abstract: null,
      versions: [{ number: 1, at: '2025-03-01T08:00:00Z' }],
      latest: 3,
    })
    const day = { id: '2503.00001', title: 'T', announced: '2025-03-04' }
    expect(recordOf(JSON.stringify(day))).toMatchObject({ versions: [], latest: null, announced: '2025-03-04' })
    const odd = { id: '2503.00001', title: 'T', versions: [{ version: 'x' }, null, 7], published: 'soon', authors: 5 }
    expect(recordOf(JSON.stringify(odd))).toMatchObject({ versions: [], announced: null, authors: [] })
  })

  it('is refused where it is none', () => {
    for (const line of [
      '',
      '{',
      '[]',
      'null',
      '7',
      '{"id":"2503.00001"}',
      '{"id":704.0001,"title":"T"}',
      '{"id":"x","title":"T"}',
    ])
      expect(readRecord(line)).toBeUndefined()
  })
})

describe('a file of lines', () => {
  const papers = makePapers(400, 3).map(snapshotLine)
  const text = `${papers.join('\n')}\n`

  async function linesOf(path: string): Promise<(string | null)[]> {
    const lines: (string | null)[] = []
    let last = { read: 0, total: 0 }
    for await (const batch of openLines(path, '/').batches()) {
      lines.push(...batch.lines)
      last = batch
    }
    expect(last.read).toBe(last.total)
    return lines
  }

  it('gives the same lines plain, gzipped in several parts, and zipped', () =>
    withFolder(async (folder) => {
      const half = Math.floor(text.length / 2)
      await writeFile(join(folder, 'a'), text)
      await writeFile(join(folder, 'b'), Buffer.concat([gzipSync(text.slice(0, half)), gzipSync(text.slice(half))]))
      await writeFile(
        join(folder, 'c'),
        zipOf([
          ['__MACOSX/x', '?'],
          ['data/records.json', text],
        ]),
      )
      for (const name of ['a', 'b', 'c']) expect(await linesOf(join(folder, name))).toEqual(papers)
      await writeFile(join(folder, 'd'), text.trimEnd())
      expect(await linesOf(join(folder, 'd'))).toEqual(papers)
    }))

  it('gives null for a line longer than any record, and the lines around it', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'long.json')
      await writeFile(path, `a\n${'x'.repeat(5_000_000)}\nb\nc`)
      expect(await linesOf(path)).toEqual(['a', null, 'b', 'c'])
      await writeFile(path, 'y'.repeat(5_000_000))
      expect(await linesOf(path)).toEqual([null])
    }))

  it('says what is wrong with one that can’t be read', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'x')
      await expect(linesOf(path)).rejects.toMatchObject({
        code: 'not_found',
        message: expect.stringContaining('x is not there'),
      })
      await expect(linesOf(folder)).rejects.toMatchObject({
        code: 'unusable',
        message: expect.stringContaining('is a folder'),
      })
      await writeFile(path, gzipSync(text).subarray(0, 3000))
      await expect(linesOf(path)).rejects.toMatchObject({
        code: 'unusable',
        message: expect.stringContaining('x is damaged'),
      })
      await writeFile(
        path,
        zipOf([
          ['a', text],
          ['b', text],
        ]),
      )
      await expect(linesOf(path)).rejects.toMatchObject({ message: expect.stringContaining('several files') })
      await writeFile(path, zipOf([['a/', '']]))
      await expect(linesOf(path)).rejects.toMatchObject({ message: expect.stringContaining('without a file') })
    }))
})

describe('arXiv’s API', () => {
  it('is asked for several titles at once, in plain words', () => {
    const text = (title: string) => ({ title, abstractEn: null, authors: ['Chiyo Ito'], publishedAt: null })
    const [first] = [
      takeQuestion([
        text('A “Second” Look: Kites & Bells'),
        text('$\\tilde{O}(T)$ Regret for "Kites" at Night'),
        text('$x$'),
      ]),
    ]
    expect(first.taken).toHaveLength(3)
    expect(first.query).toBe('ti:"A Second Look Kites Bells" OR ti:"Regret for Kites at Night"')
    expect(takeQuestion([text('Kites')]).query).toBe('(ti:"Kites" AND au:"Ito")')
    const many = Array.from({ length: 40 }, (_, index) =>
      text(`A Title That Is Number ${index} of Many ${'and so on '.repeat(index)}`),
    )
    const asked = takeQuestion(many)
    expect(asked.taken.length).toBeGreaterThan(1)
    expect(asked.query.length).toBeLessThan(1600)
    expect(takeQuestion([text('word '.repeat(3000))]).taken).toHaveLength(1)
    expect(
      new URL(formatQuestion('http://api.example/query', 'ti:"a & b"', 300)).searchParams.get('search_query'),
    ).toBe('ti:"a & b"')
  })

  it('answers with a feed', () => {
    const [paper] = makePapers(1, 5)
    const feed = readFeed(new TextEncoder().encode(formatFeed(paper ? [{ ...paper, arxivVersion: 3 }] : [], 12)))
    expect(feed).toMatchObject({ entries: 1, total: 12 })
    expect(feed?.records[0]).toMatchObject({
      id: paper?.arxivId,
      title: paper?.title,
      authors: paper?.authors,
      latest: 3,
    })
    expect(feed?.records[0]?.versions.map(({ number }) => number)).toEqual([1, 3])
  })

  it('answers with an error as an entry without an id, and with what is no feed', () => {
    const error = `<feed><opensearch:totalResults>1</opensearch:totalResults><entry><id>http://arxiv.org/api/errors#x</id><title>Error</title></entry></feed>`
    expect(readFeed(new TextEncoder().encode(error))).toEqual({ records: [], entries: 1, total: 1 })
    for (const text of ['', 'Rate exceeded.', '<html><body>gone</body></html>', '<feed><entry>'])
      expect(readFeed(new TextEncoder().encode(text))).toBeUndefined()
  })
})

/** A zip (APPNOTE 6.3.3) of deflated files. */
function zipOf(files: readonly (readonly [name: string, text: string])[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of files) {
    const packed = deflateRawSync(text)
    const rest = Buffer.alloc(26)
    rest.writeUInt16LE(20, 0)
    rest.writeUInt16LE(8, 4)
    rest.writeUInt32LE(crc32(text), 10)
    rest.writeUInt32LE(packed.length, 14)
    rest.writeUInt32LE(Buffer.byteLength(text), 18)
    rest.writeUInt16LE(name.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), rest, Buffer.from(name), packed])
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), rest, place, Buffer.from(name)]))
    parts.push(local)
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, listed, Buffer.from('PK\u0005\u0006'), end])
}
