// The one real page there is, where it lies beside the project: ten posts, every field right.
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parsePage } from '../../server/digest/parse.ts'

const page = new URL('../../../shared/digests/cs-LG-2025-03-24.txt', import.meta.url)

describe('the real page of 2025-03-24', () => {
  it.skipIf(!existsSync(page))('gives ten entries with every field and no problem', () => {
    const { entries, problems } = parsePage(readFileSync(page))
    const papers = entries.map(({ entry }) => entry)
    const count = (category: string) => papers.filter(({ categories }) => categories.includes(category)).length

    expect(problems).toEqual([])
    expect(entries.map(({ line }) => line)).toEqual([1, 31, 61, 92, 119, 147, 174, 202, 226, 255])
    expect(papers.map(({ summaryJa }) => summaryJa?.split('\n').length)).toEqual([9, 9, 10, 6, 7, 6, 7, 3, 8, 9])
    expect(papers.map(({ abstractEn }) => abstractEn?.length)).toEqual([
      1508, 1525, 1476, 977, 1305, 1327, 1681, 492, 1573, 1265,
    ])
    expect(papers.map(({ authors }) => authors.length)).toEqual([7, 6, 3, 4, 2, 18, 7, 2, 2, 10])
    expect(papers.map(({ publishedAt }) => publishedAt?.slice(11))).toEqual([
      ...['15:56:52Z', '16:14:16Z', '16:25:45Z', '16:33:11Z', '16:42:56Z'],
      ...['17:20:35Z', '17:21:04Z', '17:21:30Z', '17:49:54Z', '17:51:39Z'],
    ])
    expect(['cs.LG', 'cs.CY', 'stat.ML', 'hep-ex', 'eess.SP'].map(count)).toEqual([10, 1, 2, 1, 1])
    for (const paper of papers) {
      expect(paper).toMatchObject({ titleJa: null, arxivId: null, provider: 'arxiv.jp', translator: 'Google' })
      expect(paper.publishedAt?.startsWith('2025-03-24T')).toBe(true)
    }
  })

  it.skipIf(!existsSync(page))('keeps titles, texts and names letter by letter', () => {
    const lines = readFileSync(page, 'utf8').split('\n')
    for (const { entry, line } of parsePage(readFileSync(page)).entries) {
      const end = lines.indexOf('要約(オリジナル)', line)
      expect(lines[line - 1]).toBe(entry.title)
      expect(lines.slice(line + 3, end - 1).join('\n')).toBe(entry.summaryJa)
      expect(lines[end + 2]).toBe(entry.abstractEn)
      expect(lines[end + 6]).toBe(`著者 ${entry.authors.join(',')}`)
    }
  })
})
