// What the documents say is so: links lead somewhere, commands and flags exist, defaults are the defaults.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createProgram } from '../server/cli/program.ts'
import { defaults, root } from '../server/config.ts'

const documents = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && !file.startsWith('tests/fixtures/'))
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
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
const commands = new Map(program.commands.map((command) => [command.name(), command]))

describe.each(documents)('%s', (file) => {
  it('links to what is there', () => {
    const links = [...read(file).matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/g)].map((match) => match[1] ?? '')
    expect(links.filter((link) => !existsSync(join(root, dirname(file), link)))).toEqual([])
  })

  it('names files, scripts and commands that exist', () => {
    const text = read(file)
    const named = [...text.matchAll(/`((?:server|shared|web|tests|docs|bin|data)\/[\w./-]*\w)`/g)].map(
      (match) => match[1] ?? '',
    )
    const generated = ['data/pages', 'data/taiyaku.sqlite', 'web/dist']
    expect(
      named.filter(
        (path) => !generated.includes(path) && !['', '.ts', '.tsx'].some((end) => existsSync(join(root, path + end))),
      ),
    ).toEqual([])
    const run = [...text.matchAll(/npm run (?:-s )?([\w:]+)|npm (start|test)\b/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    )
    expect(run.filter((script) => !(script in scripts))).toEqual([])
    const typed = [...text.matchAll(/npm run -s taiyaku -- ([a-z]+)/g), ...text.matchAll(/`taiyaku ([a-z]+)/g)].map(
      (match) => match[1] ?? '',
    )
    expect(typed.filter((command) => !commands.has(command))).toEqual([])
  })
})

describe('README', () => {
  it('gives the flags of npm start with their defaults', () => {
    const line = /npm start -- (--port .*)/.exec(read('README.md'))?.[1] ?? ''
    const { port, host, db, pages, delay, backups } = defaults
    const given = `--port ${port} --host ${host} --db ${db} --pages ${pages} --no-sample --backups ${backups} --delay ${delay} --allow-private`
    expect(line).toBe(given)
    expect(line.match(/--[a-z-]+/g)).toEqual(commands.get('start')?.options.map((option) => option.long))
  })

  it('lists every command somewhere', () => {
    const texts = ['README.md', 'docs/api.md', 'docs/formats.md', 'CONTRIBUTING.md', 'CHANGELOG.md']
      .filter((file) => existsSync(join(root, file)))
      .map(read)
    expect([...commands.keys()].filter((command) => !texts.some((text) => text.includes(command)))).toEqual([])
  })
})
