// The command line from outside: exit codes, what goes to which stream, and failures in one line.

import { spawn } from 'node:child_process'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { strictObject } from 'zod/mini'
import { Entry, IngestReport } from '#shared/entry.ts'
import { createProgram } from '../../server/cli/program.ts'
import { root } from '../../server/config.ts'
import { endOf, runCli, startCli, waitFor, withFolder } from './run.ts'

const page = join(root, 'tests/cli/page.txt')

describe('taiyaku parse', () => {
  it('prints one entry a line, problems beside it, and exits with 0', async () => {
    const { code, out, err } = await runCli(['parse', page, '-'], 'nothing to read here')
    const entries = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(code).toBe(0)
    expect(entries.map((entry) => strictObject(Entry.shape).parse(entry).title)).toEqual([
      'Counting Sheep',
      'Counting | Goats',
    ])
    expect(Object.keys(entries[0])).toEqual(Object.keys(Entry.shape))
    expect(err).toMatch(/^-(:\d+)?: \S/)
  })

  it('exits with 2 when there was no entry, and names each file that could not be read', async () => {
    const { code, out, err } = await runCli(['parse', 'no-such-file.txt', '-'], '<!doctype html><html></html>')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('no-such-file.txt: is not there')
    expect(err).toContain('-: No entry could be read')
  })

  it('takes relative paths from where it is called', () =>
    withFolder(async (folder) => {
      await copyFile(page, join(folder, 'here.txt'))
      expect((await runCli(['parse', 'here.txt'], '', { cwd: folder })).code).toBe(0)
      expect((await runCli(['parse', 'here.txt'], '', { env: { INIT_CWD: folder } })).code).toBe(0)
    }))
})

describe('taiyaku ingest', () => {
  it('takes in files, folders and standard input, and reports', () =>
    withFolder(async (folder) => {
      const db = join(folder, 'x.sqlite')
      await mkdir(join(folder, 'pages/deep'), { recursive: true })
      await copyFile(page, join(folder, 'pages/deep/a.txt'))
      await writeFile(join(folder, 'pages/.hidden'), 'x')
      const first = await runCli(['ingest', 'pages', '--db', 'x.sqlite', '--json'], '', { cwd: folder })
      expect(first.code).toBe(0)
      expect(strictObject(IngestReport.shape).parse(JSON.parse(first.out))).toEqual({
        pages: 1,
        unchanged: 0,
        entries: 2,
        added: 2,
        updated: 0,
        same: 0,
        text: { entries: (await readFile(page, 'utf8')).replace(/\s/g, '').length, furniture: 0, problems: 0 },
        problems: [],
      })
      const second = await runCli(['ingest', join(folder, 'pages'), '--db', db, '--json'])
      expect(JSON.parse(second.out)).toMatchObject({ pages: 1, unchanged: 1, entries: 0 })
      const third = await runCli(['ingest', '-', '--json'], `${await readFile(page, 'utf8')}\n`, {
        env: { TAIYAKU_DB: db },
      })
      expect(JSON.parse(third.out)).toMatchObject({ pages: 1, same: 2 })
      const words = await runCli(['ingest', 'gone.txt', page, '--db', join(folder, 'y.sqlite')])
      expect(words).toMatchObject({
        code: 0,
        out:
          '2 pages, 2 entries: 2 added, 0 updated, 0 the same; 1 problem\n' +
          'of their text 100.0 % in entries, 0 % page furniture, 0 % told in problems\n',
      })
      expect(words.err).toContain('gone.txt: is not there')
      expect((await runCli(['ingest', 'gone.txt', '--db', db])).code).toBe(2)
    }))
})

describe('taiyaku serve and start', () => {
  it('serves on a free port, takes in what is dropped, and stops cleanly', () =>
    withFolder(async (folder) => {
      const pages = join(folder, 'pages')
      const child = startCli([
        'start',
        '--port',
        '0',
        '--no-sample',
        '--db',
        join(folder, 'x.sqlite'),
        '--pages',
        pages,
      ])
      const [url = ''] = await waitFor(child, /http:\/\/127\.0\.0\.1:\d+/)
      expect(await (await fetch(`${url}/api/health`)).json()).toMatchObject({ status: 'ok', papers: 0 })
      expect(await (await fetch(url)).text()).toContain('<div id="root">')
      const taken = waitFor(child, /1 page, 2 entries: 2 added/)
      await copyFile(page, join(pages, 'dropped.txt'))
      await taken
      expect(await (await fetch(`${url}/api/health`)).json()).toMatchObject({ papers: 2 })
      const ended = endOf(child)
      child.kill('SIGTERM')
      expect(await ended).toBe(0)
    }))

  it('begins an empty library with the sample, until it is forgotten', () =>
    withFolder(async (folder) => {
      const args = ['start', '--port', '0', '--db', join(folder, 'x.sqlite'), '--pages', join(folder, 'pages')]
      const papersAfterStart = async () => {
        const child = startCli(args)
        const [url = ''] = await waitFor(child, /http:\/\/127\.0\.0\.1:\d+/)
        const { papers } = (await (await fetch(`${url}/api/health`)).json()) as { papers: number }
        const ended = endOf(child)
        child.kill('SIGINT')
        expect(await ended).toBe(0)
        return papers
      }
      const papers = await papersAfterStart()
      expect(papers).toBeGreaterThanOrEqual(30)
      expect(await papersAfterStart()).toBe(papers)
      expect((await runCli(['forget', '--sample', '--db', join(folder, 'x.sqlite')])).out).toBe(
        `${papers} made-up papers removed\n`,
      )
      expect(await papersAfterStart()).toBe(0)
    }))

  it('says in one line why it can’t serve', () =>
    withFolder(async (folder) => {
      const other = createServer().listen(0, '127.0.0.1')
      await new Promise((done) => other.once('listening', done))
      const { port } = other.address() as AddressInfo
      await writeFile(join(folder, 'file'), 'no database')
      const db = join(folder, 'x.sqlite')
      const failures: [string[], RegExp][] = [
        [['serve', '--db', db, '--port', String(port)], /port \d+ is in use.*--port/],
        [
          ['serve', '--db', db, '--port', '0', '--host', '203.0.113.7'],
          /203\.0\.113\.7 is no address of this machine.*--host/,
        ],
        [['serve', '--db', join(folder, 'file/x.sqlite')], /folder .*file can.t be used.*--db/],
        [['serve', '--db', '/proc/none/x.sqlite'], /folder .* can.t be used.*--db/],
        [['start', '--db', db, '--pages', join(folder, 'file')], /folder .* can.t be used.*--pages/],
        [['ingest', page, '--db', join(folder, 'file')], /is not a database|another program/],
      ]
      for (const [args, reason] of failures) {
        const { code, out, err } = await runCli(args)
        expect({ args, code, out }).toEqual({ args, code: 1, out: '' })
        expect(err.trimEnd()).toMatch(reason)
        expect(err.trimEnd()).not.toContain('\n')
      }
      other.close()
    }))
})

describe('under npm', () => {
  it('ends with the shell that npm runs it in', () =>
    withFolder(async (folder) => {
      const command = `"${process.execPath}" bin/taiyaku.mjs serve --port 0 --db "${folder}/x.sqlite"; true`
      const shell = spawn('sh', ['-c', command], { cwd: root, env: { ...process.env, npm_lifecycle_event: 'start' } })
      const [url = ''] = await waitFor(shell, /http:\/\/127\.0\.0\.1:\d+/)
      const ended = fetchUntilGone(`${url}/api/health`)
      shell.kill('SIGTERM')
      expect(await ended).toBeGreaterThan(0)
    }))
})

/** Asks until nobody answers; how often somebody did. */
async function fetchUntilGone(url: string): Promise<number> {
  for (let answers = 0; ; answers += 1) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer === undefined) return answers
    await answer.text()
    await new Promise((done) => setTimeout(done, 20))
  }
}

const program = createProgram({
  base: root,
  input: (async function* () {})(),
  isTerminal: false,
  stop: new AbortController().signal,
  print: () => {},
  write: async () => {},
  warn: () => {},
  draw: () => {},
  finish: () => {},
})

/** All that a command says of itself, without a process of its own. */
function helpOf(name: string): string {
  let help = ''
  const command = program.commands.find((one) => one.name() === name)
  command?.configureOutput({ writeOut: (text) => (help += text) }).outputHelp()
  return help
}

describe('help', () => {
  it('is there for every command, with an example', async () => {
    const { code, out } = await runCli(['--help'])
    expect(code).toBe(0)
    const commands = [...out.matchAll(/^ {2}([a-z]+) /gm)]
      .map((match) => match[1] ?? '')
      .filter((name) => name !== 'help')
    expect(commands).toEqual([
      'start',
      'serve',
      'parse',
      'bitext',
      'ingest',
      'resolve',
      'reprocess',
      'subscribe',
      'subscriptions',
      'digest',
      'glossary',
      'export',
      'state',
      'token',
      'backup',
      'restore',
      'check',
      'reindex',
      'forget',
    ])
    const { code: ended, out: forget } = await runCli(['forget', '--help'])
    expect([ended, forget]).toEqual([0, helpOf('forget')])
    for (const command of commands) {
      expect(helpOf(command)).toContain('Example')
      expect(helpOf(command)).toContain(`taiyaku -- ${command}`)
    }
  })

  it('points out a wrong word', async () => {
    expect(await runCli(['prase', 'x'])).toMatchObject({ code: 1, err: expect.stringContaining('parse') })
    expect(await runCli(['serve', '--port', 'abc'])).toMatchObject({ code: 1, err: expect.stringContaining('65535') })
    expect(await runCli(['forget'])).toMatchObject({ code: 1, err: expect.stringContaining('--sample') })
    expect((await runCli([])).code).toBe(1)
  })
})
