// Builds the reader from web/ into web/dist, serves it in development, and tells vitest where the tests are.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type HtmlTagDescriptor, type InlineConfig, type Plugin, type Rolldown } from 'vite'
import { defineConfig } from 'vitest/config'
import { archives, categories } from './shared/categories.ts'

const backend = process.env.TAIYAKU_BACKEND ?? 'http://127.0.0.1:4680'

/** What every view needs besides what draws it. */
const always = ['web/schemas.ts', 'web/answers.ts']

/** What the first view may need beyond what every view does: `web/public/theme.js` knows when. */
const parts = {
  ja: 'web/i18n/ja.json?first',
  en: 'web/i18n/en.json?first',
  wide: 'web/filters/filters.tsx',
  query: 'shared/query/parse.ts',
  paper: 'web/paper/open-paper.tsx',
}

/** The files of a chunk and of all that it imports. */
function filesOf(bundle: Rolldown.OutputBundle, file: string, known: ReadonlySet<string>): Set<string> {
  const files = new Set<string>()
  const take = (name: string) => {
    const chunk = bundle[name]
    if (chunk?.type !== 'chunk' || known.has(name) || files.has(name)) return
    files.add(name)
    for (const imported of chunk.imports) take(imported)
  }
  take(file)
  return files
}

/** Tells index.html the names of these files, so that they are asked for beside the entry and not after it. */
function namePartsEarly(): Plugin {
  return {
    name: 'name-parts-early',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((output) => output.type === 'chunk')
        const entry = chunks.find((chunk) => chunk.isEntry)
        if (!bundle || !entry) return []
        const first = filesOf(bundle, entry.fileName, new Set())
        const hrefsOf = (source: string) => {
          const chunk = chunks.find(({ moduleIds }) => moduleIds.includes(join(import.meta.dirname, source)))
          if (!chunk) throw new Error(`${source} is in no chunk; see vite.config.ts`)
          return [...filesOf(bundle, chunk.fileName, first)].map((file) => `/${file}`)
        }
        const links = [...new Set(always.flatMap(hrefsOf))].map((href): HtmlTagDescriptor => {
          return { tag: 'link', attrs: { rel: 'modulepreload', href }, injectTo: 'head' }
        })
        const metas = Object.entries(parts).map(([name, source]): HtmlTagDescriptor => {
          const attrs = { name: `taiyaku-${name}`, content: hrefsOf(source).join(' ') }
          return { tag: 'meta', attrs, injectTo: 'head-prepend' }
        })
        return [...links, ...metas]
      },
    },
  }
}

/** What draws the first view; each brings all that it imports. */
const firstView = ['main.tsx', 'filters/filters.tsx', 'paper/open-paper.tsx', 'search/suggestion.ts']

/** The code of the first view as one text. */
function readFirstView(): string {
  const read = new Map<string, string>()
  const take = (file: string) => {
    if (read.has(file) || !/\.tsx?$/.test(file)) return
    const code = readFileSync(file, 'utf8')
    read.set(file, code)
    for (const [, path = ''] of code.matchAll(/^(?:import|export)\s(?!type\b)(?:[^'"]*?\sfrom\s)?'(\.[^']+)'/gm)) {
      take(join(dirname(file), path))
    }
  }
  for (const file of firstView) take(join(import.meta.dirname, 'web', file))
  return [...read.values()].join('\n')
}

/** The names of all categories and archives (`cs.*`) in a language, so that no reader loads those of the other. */
function nameCategories(language: 'ja' | 'en'): [string, string][] {
  const whole = archives.map((archive) => ({ ...archive, code: `${archive.code}.*` }))
  return [...whole, ...archives, ...categories].map((category) => [`category ${category.code}`, category[language]])
}

/**
 * Makes two parts of a language: `?first`, the messages that the first view names and the names of categories, and
 * `?later`, the rest.
 */
function partMessages(): Plugin {
  return {
    name: 'part-messages',
    enforce: 'pre',
    load(id) {
      const [, file = '', part] = /^(.*\/web\/i18n\/\w+\.json)\?(first|later)$/.exec(id) ?? []
      if (!part) return null
      const language = basename(file, '.json') === 'ja' ? 'ja' : 'en'
      const code = readFirstView()
      const messages = Object.entries(JSON.parse(readFileSync(file, 'utf8')))
      const isFirst = (name: string) => code.includes(`'${name}'`) || code.includes(`'${name.replace(/\.\w+$/, '')}'`)
      const chosen = messages.filter(([name]) => isFirst(name) === (part === 'first'))
      const words = part === 'first' ? [...chosen, ...nameCategories(language)] : chosen
      return { code: JSON.stringify(Object.fromEntries(words)), moduleType: 'json' }
    },
  }
}

/** Every file of the reader by its address, what is asked for only by old browsers left out, and one name for all of it. */
function listShell(bundle: Rolldown.OutputBundle) {
  const folder = join(import.meta.dirname, 'web/public')
  const outputs = Object.values(bundle).filter(({ fileName }) => !/\.(?:woff|ttf|map)$|^index\.html$/.test(fileName))
  const entry = outputs.find((output) => output.type === 'chunk' && output.isEntry)
  const page = bundle['index.html']
  if (!entry || page?.type !== 'asset') throw new Error('the build has no page; see vite.config.ts')
  const hash = createHash('sha256').update(page.source)
  const open = readdirSync(folder).sort()
  for (const file of open) hash.update(file).update(readFileSync(join(folder, file)))
  const files = [...outputs.map(({ fileName }) => `/${fileName}`), ...open.map((file) => `/${file}`)].sort()
  return { version: hash.update(files.join()).digest('hex').slice(0, 16), entry: `/${entry.fileName}`, files }
}

/** Builds a script of one piece beside the reader: the service worker, or what the server loads. */
async function buildPiece(what: string, config: InlineConfig): Promise<string> {
  const built = await build({ configFile: false, logLevel: 'warn', ...config })
  const [result] = Array.isArray(built) ? built : [built]
  const piece = result && 'output' in result ? result.output[0] : undefined
  if (!piece) throw new Error(`${what} was not built`)
  return piece.code
}

/** Writes what draws the first view on the server, React and all, where no browser is given it. */
function writeDrawing(): Plugin {
  return {
    name: 'write-drawing',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler() {
        const source = await buildPiece('what draws the first view', {
          plugins: [react(), partMessages()],
          ssr: { noExternal: true },
          define: { 'process.env.NODE_ENV': '"production"' },
          build: {
            write: false,
            minify: true,
            ssr: join(import.meta.dirname, 'web/first/draw.tsx'),
            rolldownOptions: { output: { format: 'es', codeSplitting: false } },
          },
        })
        this.emitFile({ type: 'asset', fileName: '.server/first-view.js', source })
      },
    },
  }
}

/** Writes the service worker, a script of one piece under a name that stays, with the list of what it keeps. */
function writeWorker(): Plugin {
  return {
    name: 'write-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const source = await buildPiece('the service worker', {
          define: { shellFiles: JSON.stringify(listShell(bundle)) },
          build: {
            write: false,
            target: 'es2023',
            rolldownOptions: {
              input: join(import.meta.dirname, 'web/offline/worker.ts'),
              output: { format: 'iife', codeSplitting: false },
            },
          },
        })
        this.emitFile({ type: 'asset', fileName: 'sw.js', source })
      },
    },
  }
}

export default defineConfig({
  root: 'web',
  plugins: [react(), partMessages(), namePartsEarly(), writeWorker(), writeDrawing()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    rolldownOptions: {
      // All that the first view needs as one file: cut in pieces, it would be compressed worse and asked for one by one.
      output: {
        codeSplitting: {
          groups: [
            { name: 'index', test: /web\/main\.tsx$/, includeDependenciesRecursively: true, priority: 1 },
            { name: 'query', test: /shared\/query\/|search\/suggestion\.ts$/ },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', port: 4681, proxy: { '/api': backend, '/feeds': backend } },
  test: {
    root: import.meta.dirname,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/server.ts'],
          testTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 120_000,
          // Apart from the unit tests, so that browsers have the processors to themselves.
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          // A machine that stands still for a moment fails no browser test; what fails twice is broken.
          retry: 1,
        },
      },
    ],
  },
})
