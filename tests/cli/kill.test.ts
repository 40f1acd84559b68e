// A process killed while it takes pages in: each page is wholly in or wholly out, and the next run finishes the work.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { makePapers } from '../made/papers.ts'
import { formatTextPage } from '../made/text-page.ts'
import { endOf, runCli, startCli, withFolder } from './run.ts'

const perPage = 20
const pages = 80

/** Papers of each page in the library, from a connection of our own; empty while there is no library yet. */
function countByPage(path: string): number[] {
  try {
    const db = new Sqlite(path, { readonly: true })
    const counts = db
      .prepare('SELECT (SELECT count(*) FROM versions v WHERE v.page_id = pages.id) FROM pages')
      .pluck()
      .all()
    db.close()
    return counts as number[]
  } catch {
    return []
  }
}

async function writePages(folder: string, seed: number): Promise<void> {
  await mkdir(folder)
  const papers = makePapers(pages * perPage, seed)
  for (let page = 0; page < pages; page += 1) {
    const text = formatTextPage(papers.slice(page * perPage, (page + 1) * perPage))
    await writeFile(join(folder, `${String(page).padStart(3, '0')}.txt`), text)
  }
}

it('leaves no page half in the library', () =>
  withFolder(async (folder) => {
    const db = join(folder, 'x.sqlite')
    await writePages(join(folder, 'pages'), 3)
    let killed = 0
    for (const reached of [1, 20, 50]) {
      const child = startCli(['ingest', join(folder, 'pages'), '--db', db, '--json'])
      let over = false
      const ended = endOf(child).then(() => {
        over = true
      })
      while (!over && countByPage(db).length < reached) await new Promise((done) => setTimeout(done, 3))
      if (!over && child.kill('SIGKILL')) killed += 1
      await ended
      expect(new Set(countByPage(db))).toEqual(new Set([perPage]))
    }
    expect(killed).toBeGreaterThan(0)
    const last = await runCli(['ingest', join(folder, 'pages'), '--db', db, '--json'])
    expect(JSON.parse(last.out)).toMatchObject({ pages, problems: [] })
    expect(countByPage(db)).toEqual(Array.from({ length: pages }, () => perPage))
  }))

it('stops between two pages when asked to, says how far it came, and goes on the next time', () =>
  withFolder(async (folder) => {
    const db = join(folder, 'x.sqlite')
    await writePages(join(folder, 'pages'), 4)
    const child = startCli(['ingest', join(folder, 'pages'), '--db', db])
    let said = ''
    child.stderr?.on('data', (chunk) => {
      said += chunk
    })
    const ended = endOf(child)
    while (countByPage(db).length < 1) await new Promise((done) => setTimeout(done, 3))
    child.kill('SIGINT')
    expect(await ended).toBe(1)
    expect(said).toMatch(/stopped after \d+ of 80 files; run it again/)
    expect(new Set(countByPage(db))).toEqual(new Set([perPage]))
    expect((await runCli(['ingest', join(folder, 'pages'), '--db', db])).code).toBe(0)
    expect(countByPage(db)).toHaveLength(pages)
  }))
