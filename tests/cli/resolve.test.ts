// taiyaku resolve from outside: files of metadata, the API, exit codes and words.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { root } from '../../server/config.ts'
import { openStore } from '../../server/store/open.ts'
import { makePapers } from '../made/papers.ts'
import { startApi } from '../resolve/feed.ts'
import { snapshotLine, takeIn } from '../resolve/trial.ts'
import { runCli, withFolder } from './run.ts'

const papers = makePapers(12, 21)

/** Runs `work` with a library of the papers, without ids. */
async function withLibrary(work: (db: string, folder: string) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const db = join(folder, 'x.sqlite')
    const store = await openStore(db)
    await takeIn(store, papers)
    await store.close()
    await work(db, folder)
  })
}

describe('taiyaku resolve', () => {
  it('fills ids in from files, reports in words and as JSON, and names the first bad line', () =>
    withLibrary(async (db, folder) => {
      await writeFile(join(folder, 'a.json'), `${papers.slice(0, 5).map(snapshotLine).join('\n')}\nnothing\n`)
      await writeFile(join(folder, 'b.gz'), gzipSync(papers.slice(5, 8).map(snapshotLine).join('\n')))
      const words = await runCli(['resolve', 'a.json', 'b.gz', '--db', db], '', { cwd: folder })
      expect(words).toMatchObject({
        code: 0,
        out: '12 papers without an arXiv id: 8 resolved, 4 open; 9 records read\n',
      })
      expect(words.err).toBe('a.json:6: is no record of a paper (1 such line in all)\n')
      const json = await runCli(['resolve', join(folder, 'a.json'), '--db', db, '--json'])
      expect(JSON.parse(json.out)).toMatchObject({ papers: 4, resolved: 0, joined: 0, open: 4, lines: 6, badLines: 1 })
      const store = await openStore(db)
      expect(await store.findPaper(papers[6]?.arxivId ?? '')).toMatchObject({ title: papers[6]?.title })
      await store.close()
    }))

  it('says what it needs, and fails where a file can’t be read or holds no record', () =>
    withLibrary(async (db, folder) => {
      expect(await runCli(['resolve', '--db', db])).toMatchObject({ code: 1, err: expect.stringContaining('--api') })
      const gone = await runCli(['resolve', join(folder, 'gone.json'), '--db', db])
      expect(gone).toMatchObject({ code: 1, err: expect.stringContaining('is not there') })
      const empty = await runCli(['resolve', join(root, 'tests/cli/page.txt'), '--db', db])
      expect(empty.code).toBe(2)
    }))

  it('asks the API for what is still without an id', () =>
    withLibrary(async (db, folder) => {
      const api = await startApi(papers)
      try {
        await writeFile(join(folder, 'a.json'), papers.slice(0, 5).map(snapshotLine).join('\n'))
        const place = ['--api', '--api-url', api.url, '--delay', '0']
        const refused = await runCli(['resolve', ...place, '--db', db])
        expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('127.0.0.1') })
        const asked = [...place, '--allow-private']
        const both = await runCli(['resolve', join(folder, 'a.json'), ...asked, '--db', db, '--json'])
        expect(both.code).toBe(0)
        const report = JSON.parse(both.out) as { resolved: number; open: number }
        expect(report).toMatchObject({ papers: 12, joined: 0, badLines: 0 })
        expect(report.resolved).toBeGreaterThan(10)
        expect(report.resolved + report.open).toBe(12)
        expect(api.queries.join()).not.toContain(`"${papers[0]?.title.replace(':', '')}"`)
      } finally {
        await api.close()
      }
    }))
})
