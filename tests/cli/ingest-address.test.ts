// taiyaku ingest with an address, and the running server that fetches: against a blog on this machine.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { IngestReport } from '#shared/entry.ts'
import { startSite } from '../source/web/site.ts'
import { endOf, runCli, startCli, waitFor, withFolder } from './run.ts'

const polite = ['--delay', '0', '--allow-private']

function readReport(out: string): IngestReport {
  return IngestReport.parse(JSON.parse(out))
}

describe('taiyaku ingest with an address', () => {
  it('takes in a site, then only what is new', () =>
    withFolder(async (folder) => {
      const site = await startSite({ rest: 'off' })
      const args = ['ingest', `${site.url}/`, '--db', join(folder, 'x.sqlite'), '--json', ...polite]
      const first = await runCli(args)
      expect(first).toMatchObject({ code: 0, err: '' })
      expect(readReport(first.out)).toMatchObject({ pages: 3, added: 25, problems: [] })
      const again = await runCli(args)
      expect(again.code).toBe(0)
      expect(readReport(again.out)).toMatchObject({ added: 0, updated: 0 })
      site.publish(2)
      expect(readReport((await runCli(args)).out)).toMatchObject({ added: 2, updated: 0 })
      await site.close()
    }))

  it('gives the same papers by listing, feed and REST', () =>
    withFolder(async (folder) => {
      const site = await startSite({ rest: 'hidden', posts: 8 })
      const db = ['--db', join(folder, 'x.sqlite'), '--json', ...polite]
      expect(readReport((await runCli(['ingest', `${site.url}/`, ...db])).out)).toMatchObject({ added: 8 })
      for (const path of ['/feed/', '/wp-json/wp/v2/posts'])
        expect(readReport((await runCli(['ingest', site.url + path, '--all', ...db])).out)).toMatchObject({ same: 8 })
      await site.close()
    }))

  it('refuses addresses of this machine unless told otherwise, and says why', () =>
    withFolder(async (folder) => {
      const site = await startSite({ posts: 1 })
      const refused = await runCli(['ingest', `${site.url}/`, '--db', join(folder, 'x.sqlite'), '--delay', '0'])
      expect(refused.code).toBeGreaterThan(0)
      expect(refused.err).toContain('--allow-private')
      expect(site.requests).toEqual([])
      await site.close()
    }))
})

describe('a running server', () => {
  it('fetches what is subscribed to, and what it is asked for', () =>
    withFolder(async (folder) => {
      const site = await startSite({ posts: 4 })
      const db = ['--db', join(folder, 'x.sqlite')]
      await runCli(['subscribe', `${site.url}/feed/`, ...db])
      const child = startCli(['serve', '--port', '0', ...db, ...polite])
      const ended = endOf(child)
      const server = (await waitFor(child, /http:\S+/))[0]
      const ask = async (path: string, init?: RequestInit) => (await fetch(server + path, init)).json()
      const until = async (path: string, pattern: RegExp) => {
        for (;;) {
          const answer = JSON.stringify(await ask(path))
          if (pattern.test(answer)) return
          await new Promise((done) => setTimeout(done, 20))
        }
      }
      await until('/api/subscriptions', /"added":4/)
      site.publish(3)
      const job = await ask('/api/jobs', { method: 'POST', body: JSON.stringify({ url: `${site.url}/` }) })
      expect(job).toMatchObject({ kind: 'fetch', name: `${site.url}/` })
      await until('/api/jobs', /"state":"done".*"state":"done"/)
      expect(await ask('/api/health')).toMatchObject({ papers: 7 })
      child.kill('SIGTERM')
      expect(await ended).toBe(0)
      await site.close()
    }))
})
