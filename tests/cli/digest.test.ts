// taiyaku digest from outside: printed, written, mailed and posted; silent where nothing came.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../server/store/open.ts'
import { entryOf, saveEntries } from '../store/library.ts'
import { runCli, withFolder } from './run.ts'

const withLibrary = (work: (folder: string, db: string) => Promise<void>) =>
  withFolder(async (folder) => {
    const db = join(folder, 'x.sqlite')
    const store = await openStore(db)
    const paper = (n: number, category: string) =>
      entryOf({ title: `Paper ${n}`, arxivId: `2611.0000${n}`, categories: [category], authors: [`A ${n}`] })
    await saveEntries(store, [paper(1, 'cs.LG'), paper(2, 'math.CO'), paper(3, 'cs.LG')])
    await store.close()
    await work(folder, db)
  })
const since = ['--since', '2026-11-20']

describe('taiyaku digest', () => {
  it('prints what came in, by category', () =>
    withLibrary(async (_folder, db) => {
      const text = await runCli([
        'digest',
        '--db',
        db,
        ...since,
        '--query',
        'cat:cs.LG',
        '--address',
        'http://127.0.0.1:4680/',
      ])
      expect(text).toMatchObject({ code: 0, err: '' })
      expect(text.out).toMatch(/^新着論文 2件\n/)
      expect(text.out).toContain('== 機械学習 / Machine Learning (cs.LG) 2 ==\n\nPaper 3\nA 3\n折り鶴')
      expect(text.out).toContain('https://arxiv.org/abs/2611.00003\nhttp://127.0.0.1:4680/?paper=2611.00003')
      const english = await runCli([
        'digest',
        '--db',
        db,
        ...since,
        '--language',
        'en',
        '--format',
        'markdown',
        '--limit',
        '1',
      ])
      expect(english.out).toMatch(/^# 3 new papers\n/)
      expect(english.out).toContain('and 2 more')
    }))

  it('says nothing where nothing came, unless it is asked to', () =>
    withLibrary(async (folder, db) => {
      const none = ['digest', '--db', db, '--since', '2026-11-21', '--to', join(folder, 'out.html'), '--format', 'html']
      expect(await runCli(none)).toEqual({ code: 0, out: '', err: '' })
      await expect(readFile(join(folder, 'out.html'))).rejects.toThrow()
      expect(await runCli([...none, '--always'])).toEqual({ code: 0, out: '', err: '' })
      expect(await readFile(join(folder, 'out.html'), 'utf8')).toContain('新着論文はありません。')
    }))

  it('mails and posts, and prints nothing then', () =>
    withLibrary(async (_folder, db) => {
      const got: string[] = []
      const smtp = new SMTPServer({
        logger: false,
        onAuth: ({ username = '', password }, _session, done) =>
          password === 'geheim' ? done(null, { user: username }) : done(new Error('no')),
        onData: (stream, _session, done) => {
          let raw = ''
          stream.on('data', (chunk: Buffer) => (raw += chunk))
          stream.on('end', () => done(got.push(raw) ? null : undefined))
        },
      })
      smtp.on('error', () => {})
      const hook = createServer(async (request, response) => {
        let raw = ''
        for await (const chunk of request) raw += chunk
        got.push(raw)
        response.end('ok')
      })
      await Promise.all(
        [smtp, hook].map((server) => new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))),
      )
      const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port
      const args = [
        '--smtp',
        `smtp://hana@127.0.0.1:${portOf(smtp.server)}`,
        '--from',
        'a@example.org',
        '--mail-to',
        'b@example.org,c@example.org',
      ]
      const env = { TAIYAKU_SMTP_PASSWORD: 'geheim', TAIYAKU_WEBHOOK: `http://127.0.0.1:${portOf(hook)}/x` }
      const run = await runCli(['digest', '--db', db, ...since, ...args, '--webhook'], '', { env })
      expect(run).toEqual({ code: 0, out: '', err: '' })
      expect(got[0]).toMatch(/^To: b@example\.org, c@example\.org/m)
      expect(JSON.parse(got[1] ?? '')).toMatchObject({ text: expect.stringContaining('新着論文 3件') })
      await Promise.all([smtp, hook].map((server) => new Promise<void>((done) => void server.close(() => done()))))
    }))

  it.each([
    [['--since', 'soon'], '2026-02-01'],
    [['--format', 'pdf'], 'markdown'],
    [['--limit', '0'], '1 to 1000'],
    [['--address', 'reader'], 'http://127.0.0.1:4680'],
    [['--mail-to', 'a@example.org'], '--smtp'],
    [['--smtp', 'smtp://x'], '--from'],
    [['--webhook'], 'TAIYAKU_WEBHOOK'],
    [['--smtp', '--from', 'a@example.org', '--mail-to', 'a@example.org'], 'TAIYAKU_SMTP'],
    [['--db', 'gone.sqlite'], '--db'],
  ])('refuses %j', async (args, named) => {
    const run = await runCli(['digest', ...args])
    expect(run).toMatchObject({ code: 1, out: '', err: expect.stringContaining(named) })
  })
})
