// The law of the house: who may know whom, no circles, how long a file may be. A crossing that is not written here fails.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../server/config.ts'

/** Every room, the rooms it may import from, and the packages it may use. The first row whose path fits is a file's room. */
const rooms = [
  { path: 'shared/', knows: [], packages: ['zod'], pure: true },
  {
    path: 'web/',
    knows: ['shared/'],
    packages: [
      'react',
      'react-dom',
      '@tanstack/react-query',
      '@tanstack/react-virtual',
      'katex',
      'zod',
      'd3-hierarchy',
      'idb',
    ],
  },
  { path: 'server/digest/', knows: ['shared/'], packages: ['htmlparser2'], pure: true },
  { path: 'server/bitext/', knows: ['shared/'], packages: [], pure: true },
  { path: 'server/resolve/', knows: ['shared/'], packages: ['htmlparser2'], pure: true },
  { path: 'server/recommend/', knows: ['shared/'], packages: [], pure: true },
  { path: 'server/feeds/', knows: ['shared/'], packages: ['node', 'feedsmith'], pure: true },
  { path: 'server/bulletin/', knows: ['shared/', 'server/feeds/'], packages: [], pure: true },
  { path: 'server/delivery/', knows: ['shared/'], packages: ['node', 'nodemailer'] },
  { path: 'server/export/', knows: ['shared/'], packages: [], pure: true },
  { path: 'server/config.ts', knows: [], packages: ['node'] },
  {
    path: 'server/source/',
    knows: ['shared/', 'server/config.ts'],
    packages: ['node', 'chokidar', 'yauzl', 'undici', 'robots-parser', 'ipaddr.js', 'htmlparser2'],
  },
  { path: 'server/store/', knows: ['shared/', 'server/recommend/'], packages: ['node', 'better-sqlite3'] },
  {
    path: 'server/ingest.ts',
    knows: ['shared/', 'server/source/', 'server/digest/', 'server/store/'],
    packages: [],
  },
  {
    path: 'server/reprocess.ts',
    knows: ['shared/', 'server/digest/', 'server/store/'],
    packages: [],
  },
  {
    path: 'server/readings.ts',
    knows: ['shared/', 'server/bitext/', 'server/store/'],
    packages: [],
  },
  {
    path: 'server/glossary.ts',
    knows: ['shared/', 'server/bitext/', 'server/store/'],
    packages: [],
  },
  {
    path: 'server/resolve.ts',
    knows: ['shared/', 'server/source/', 'server/resolve/', 'server/store/'],
    packages: [],
  },
  {
    path: 'server/intake/',
    knows: [
      'shared/',
      'server/source/',
      'server/store/',
      'server/ingest.ts',
      'server/readings.ts',
      'server/glossary.ts',
    ],
    packages: ['node'],
  },
  {
    path: 'server/http/',
    knows: [
      'shared/',
      'server/bitext/',
      'server/recommend/',
      'server/feeds/',
      'server/export/',
      'server/store/',
      'server/intake/',
      'server/ingest.ts',
    ],
    packages: ['node', 'express', 'helmet', 'compression', 'zod'],
  },
  { path: 'server/cli/', knows: ['shared/', 'server/'], packages: ['node', 'commander', 'zod'] },
  { path: 'server/main.ts', knows: ['shared/', 'server/'], packages: ['commander'] },
] as const

type Room = (typeof rooms)[number]
type Import = { readonly from: string; readonly specifier: string; readonly target: string | undefined }

const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', 'shared', 'server', 'web'],
  {
    cwd: root,
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file))
const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
const imports = files.flatMap(importsOf)

function importsOf(file: string): Import[] {
  const code = (sources.get(file) ?? '').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const found = code.matchAll(/(?:[}\w*]\s+from\s+|\bimport\s*\(\s*|^import\s+)(['"])([\w@#./:-]+)\1/gm)
  return [...found].map(([, , specifier = '']) => ({ from: file, specifier, target: targetOf(file, specifier) }))
}

/** The project file an import leads to; undefined for a package. */
function targetOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('#shared/')) return specifier.slice(1)
  if (!specifier.startsWith('.')) return undefined
  return relative(root, resolve(root, dirname(file), specifier))
}

function roomOf(file: string): Room {
  const room = rooms.find(({ path }) => file.startsWith(path))
  if (!room) throw new Error(`${file} lies in no room; give it one in tests/architecture.test.ts`)
  return room
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node'
  const [scope = '', name] = specifier.split('/')
  return scope.startsWith('@') ? `${scope}/${name}` : scope
}

/** Circles among nodes, each as the path that closes it. */
function circlesOf(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (node: string, path: readonly string[]): void => {
    if (path.includes(node)) circles.push([...path.slice(path.indexOf(node)), node].join(' -> '))
    if (path.includes(node) || done.has(node)) return
    for (const next of edges.get(node) ?? []) visit(next, [...path, node])
    done.add(node)
  }
  for (const node of edges.keys()) visit(node, [])
  return circles
}

function edgesBy(name: (file: string) => string): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>()
  for (const { from, target } of imports) {
    if (target === undefined || name(from) === name(target)) continue
    edges.set(name(from), (edges.get(name(from)) ?? new Set()).add(name(target)))
  }
  return edges
}

const lengthOf = (file: string) => (sources.get(file) ?? '').split('\n').length - 1

describe('the house', () => {
  it('reads its files and their imports', () => {
    expect(files).toContain('server/http/app.ts')
    expect(imports.length).toBeGreaterThan(files.length)
    expect(imports.filter(({ target }) => target?.startsWith('.') === true)).toEqual([])
  })

  it('has no arrow that the plan does not draw', () => {
    const crossings = imports.filter(({ from, target }) => {
      if (target === undefined || roomOf(from) === roomOf(target)) return false
      return !roomOf(from).knows.some((known) => target.startsWith(known))
    })
    expect(crossings.map(({ from, specifier }) => `${from} imports ${specifier}`)).toEqual([])
  })

  it('uses each package in its own room only', () => {
    const strangers = imports.filter(({ from, specifier, target }) => {
      const allowed: readonly string[] = roomOf(from).packages
      return target === undefined && !allowed.includes(packageOf(specifier))
    })
    expect(strangers.map(({ from, specifier }) => `${from} imports ${specifier}`)).toEqual([])
  })

  it('writes a crossing into shared as #shared, and nothing else so', () => {
    const wrong = imports.filter(({ from, specifier, target }) => {
      const crosses = target?.startsWith('shared/') === true && !from.startsWith('shared/')
      return crosses !== specifier.startsWith('#shared/')
    })
    expect(wrong.map(({ from, specifier }) => `${from} imports ${specifier}`)).toEqual([])
  })

  it('has no circle between files, and none between rooms', () => {
    expect(circlesOf(edgesBy((file) => file))).toEqual([])
    expect(circlesOf(edgesBy((file) => roomOf(file).path))).toEqual([])
    expect(
      circlesOf(
        new Map([
          ['a', new Set(['b'])],
          ['b', new Set(['a'])],
        ]),
      ),
    ).toEqual(['a -> b -> a'])
  })

  it('keeps clock, chance and process out of the pure rooms, and process.exit in main.ts', () => {
    const impure = /\b(?:Date\.now|new Date\(\)|performance\.|Math\.random|process\.|globalThis\.|fetch\()/
    const pure = files.filter((file) => 'pure' in roomOf(file) && impure.test(sources.get(file) ?? ''))
    expect(pure).toEqual([])
    const exits = files.filter((file) => file.startsWith('server/') && sources.get(file)?.includes('process.exit('))
    expect(exits).toEqual(['server/main.ts'])
  })

  it('keeps files short: most under 80 lines, nearly all under 200, none over 300', () => {
    const code = files.filter((file) => file !== 'shared/categories.ts')
    const share = (limit: number) => code.filter((file) => lengthOf(file) < limit).length / code.length
    expect(code.filter((file) => lengthOf(file) > 300)).toEqual([])
    expect(share(80)).toBeGreaterThan(0.5)
    expect(share(200)).toBeGreaterThan(0.9)
    for (const file of ['server/http/app.ts', 'server/main.ts', 'web/app.tsx'])
      expect(lengthOf(file)).toBeLessThanOrEqual(120)
  })

  it('opens every file with what it promises, and names no room utils', () => {
    expect(files.filter((file) => !/^(?:#!.*\n)?\/\//.test(sources.get(file) ?? ''))).toEqual([])
    expect(files.filter((file) => /\b(?:utils?|helpers?|common|misc|manager|service)\b/.test(file))).toEqual([])
  })
})
