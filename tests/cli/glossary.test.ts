// taiyaku glossary from outside: table, JSON, CSV, one term, and what it says where there is nothing.

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { array } from 'zod/mini'
import { GlossaryTerm } from '#shared/bitext.ts'
import { formatCsv } from '../../server/cli/glossary.ts'
import { root } from '../../server/config.ts'
import { runCli, withFolder } from './run.ts'

describe('taiyaku glossary', () => {
  it('makes the glossary of the library and prints it as asked', () =>
    withFolder(async (folder) => {
      const db = join(folder, 'x.sqlite')
      await runCli(['ingest', join(root, 'data/sample'), '--db', db])
      const json = await runCli(['glossary', '--db', db, '--json'])
      const terms = array(GlossaryTerm).parse(JSON.parse(json.out))
      expect(terms.length).toBeGreaterThan(40)
      expect(terms).toContainEqual(expect.objectContaining({ en: 'language model', ja: '言語モデル' }))
      const table = await runCli(['glossary', '--db', db])
      expect(table.out.trimEnd().split('\n')).toHaveLength(terms.length)
      expect(table.out).toMatch(/^language model +\d+ {2}[01]\.\d\d {2}言語モデル$/m)
      const csv = await runCli(['glossary', '--db', db, '--csv', '--term', '言語モデル'])
      expect(csv.out.split('\r\n')).toEqual([
        'en,ja,count,score,example_key,example_en,example_ja',
        expect.stringMatching(/^language model,言語モデル,\d+,0\.\d+,t-/),
      ])
      const none = await runCli(['glossary', '--db', db, '--term', 'zebra'])
      expect(none).toMatchObject({ code: 0, out: '', err: expect.stringContaining('no term zebra') })
    }))

  it('says what it needs', () =>
    withFolder(async (folder) => {
      const gone = await runCli(['glossary', '--db', join(folder, 'gone.sqlite')])
      expect(gone).toMatchObject({ code: 1, out: '', err: expect.stringContaining('--db') })
      expect((await runCli(['glossary', '--json', '--csv'])).code).toBe(1)
    }))
})

describe('CSV', () => {
  it('quotes what must be quoted, and lets no spreadsheet take a text for a formula', () => {
    const example = { key: 'k', en: 'Say "a", or\nb.', ja: '=1+1' }
    expect(formatCsv([{ en: '@home', ja: '家', count: 2, score: 0.5, example }]).split('\r\n')[1]).toBe(
      `'@home,家,2,0.5,k,"Say ""a"", or\nb.",'=1+1`,
    )
  })
})
