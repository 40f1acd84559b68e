// taiyaku bitext from outside: one line an entry, pairs that cover both texts, offsets that hold.
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { root } from '../../server/config.ts'
import { makePapers } from '../made/papers.ts'
import { formatTextPage } from '../made/text-page.ts'
import { endOf, type Run, runCli, startCli, withFolder } from './run.ts'

type Line = {
  readonly title: string
  readonly summaryJa: string | null
  readonly restoredJa: string | null
  readonly pairs: readonly { ja: string | null; jaRaw: string | null; en: string | null; confidence: number }[]
  readonly restorations: readonly { kind: string; damaged: string; correct: string; start: number; end: number }[]
  readonly missing: readonly { correct: string; at: number }[]
  readonly doubts: readonly { kind: string; ja: string | null; en: string | null; evidence: string }[]
}

const page = join(root, 'tests/cli/page.txt')
const realPage = join(root, '../shared/digests/cs-LG-2025-03-24.txt')

const linesOf = ({ out }: Run): Line[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
const ink = (text: string | null) => (text ?? '').replace(/\s/g, '')

/** What must hold of any line. */
function check(
  { title, summaryJa, restoredJa, pairs, restorations, missing, doubts, ...rest }: Line,
  abstractEn: string | null,
): void {
  expect(Object.keys(rest)).toEqual([])
  expect(title).not.toBe('')
  expect(ink(pairs.map(({ jaRaw }) => jaRaw ?? '').join(''))).toBe(ink(summaryJa))
  expect(ink(pairs.map(({ en }) => en ?? '').join(''))).toBe(ink(abstractEn))
  expect(ink(pairs.map(({ ja }) => ja ?? '').join(''))).toBe(ink(restoredJa))
  for (const pair of pairs) {
    expect(Object.keys(pair)).toEqual(['ja', 'jaRaw', 'en', 'confidence'])
    expect(pair.ja === null).toBe(pair.jaRaw === null)
    expect(pair.ja ?? pair.en).not.toBeNull()
  }
  let at = 0
  let rebuilt = ''
  for (const { damaged, correct, start, end, ...more } of restorations) {
    expect(Object.keys(more)).toEqual(['kind'])
    expect(start).toBeGreaterThanOrEqual(at)
    expect(summaryJa?.slice(start, end)).toBe(damaged)
    rebuilt += `${summaryJa?.slice(at, start)}${correct}`
    at = end
  }
  expect(rebuilt + (summaryJa ?? '').slice(at)).toBe(restoredJa ?? '')
  for (const gap of missing) expect(gap).toEqual({ correct: expect.any(String), at: expect.any(Number) })
  for (const { kind, ja, en, evidence } of doubts) {
    expect([kind, evidence].map((text) => typeof text)).toEqual(['string', 'string'])
    expect(pairs.some((pair) => pair.ja === ja && pair.en === en)).toBe(true)
  }
}

describe('taiyaku bitext', () => {
  it('prints the pairs of each entry, from files, folders, archives and standard input', () =>
    withFolder(async (folder) => {
      const papers = makePapers(12, 4)
      await writeFile(join(folder, 'some.txt.gz'), gzipSync(formatTextPage(papers)))
      const run = await runCli(['bitext', folder, '-'], await readFile(page, 'utf8'))
      expect(run).toMatchObject({ code: 0, err: '' })
      const lines = linesOf(run)
      expect(lines.map(({ title }) => title)).toEqual([
        ...papers.map(({ title }) => title),
        ...['Counting Sheep', 'Counting | Goats'],
      ])
      for (const [index, paper] of papers.entries()) {
        const line = lines[index]
        if (!line) throw new Error('a line is missing')
        expect(line.summaryJa).toBe(paper.summaryJa)
        check(line, paper.abstractEn)
      }
    }))

  it('gives the sentences of an entry that has one text only', () =>
    withFolder(async (folder) => {
      const [paper] = makePapers(1, 4)
      if (!paper) throw new Error('there is a made paper')
      const entries = [
        { ...paper, summaryJa: null, abstractEn: 'One crane. Two cranes.' },
        { ...paper, title: 'Other', titleJa: null, summaryJa: '鶴が一羽。\n鶴が二羽。', abstractEn: null },
      ]
      const file = join(folder, 'page.txt')
      await writeFile(file, formatTextPage(entries))
      const lines = linesOf(await runCli(['bitext', file]))
      expect(lines).toMatchObject([
        { summaryJa: null, restoredJa: null, restorations: [], missing: [], doubts: [] },
        { summaryJa: '鶴が一羽。\n鶴が二羽。', restoredJa: '鶴が一羽。\n鶴が二羽。', restorations: [], missing: [] },
      ])
      expect(lines.map(({ pairs }) => pairs.map(({ ja, jaRaw, en }) => [ja, jaRaw, en]))).toEqual([
        [
          [null, null, 'One crane.'],
          [null, null, 'Two cranes.'],
        ],
        [
          ['鶴が一羽。', '鶴が一羽。', null],
          ['鶴が二羽。', '鶴が二羽。', null],
        ],
      ])
    }))

  it('exits with 2 and says why where nothing could be read', async () => {
    const { code, out, err } = await runCli(['bitext', 'no-such-file.txt', '-'], 'nothing to read here')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('no-such-file.txt: is not there')
    expect(err).toMatch(/-: No entry could be read|-(:\d+)?: \S/)
  })

  it('ends without a word when its reader goes away', () =>
    withFolder(async (folder) => {
      const file = join(folder, 'many.txt')
      await writeFile(file, formatTextPage(makePapers(3_000, 6)))
      const child = startCli(['bitext', file])
      let complained = ''
      child.stderr?.on('data', (chunk) => {
        complained += chunk
      })
      child.stdout?.once('data', () => child.stdout?.destroy())
      expect({ code: await endOf(child), complained }).toEqual({ code: 0, complained: '' })
    }))

  it.skipIf(!existsSync(realPage))('covers both texts of every paper of the real page', async () => {
    const run = await runCli(['bitext', realPage])
    expect(run).toMatchObject({ code: 0, err: '' })
    const source = (await readFile(realPage, 'utf8')).split('\n')
    const abstracts = source.flatMap((line, index) => (line === '要約(オリジナル)' ? [source[index + 2] ?? ''] : []))
    const lines = linesOf(run)
    expect(lines).toHaveLength(10)
    for (const [index, line] of lines.entries()) check(line, abstracts[index] ?? '')
  })
})
