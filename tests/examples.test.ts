// Every example of the documents is run, against one real server a document, and what they say of answers is so: status, and
// the names of fields. A block says behind its fence what is unusual: a status (```sh 403), that Taiyaku is not running
// (```sh stopped), why it can’t be run here (```sh norun: …), or what it is the body of (```json POST /api/state).
import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toJSONSchema } from 'zod'
import * as z from 'zod/mini'
import { contract, type Route } from '#shared/contract.ts'
import { FailureBody } from '#shared/failure.ts'
import { Job } from '#shared/job.ts'
import { LibraryEvent } from '#shared/library.ts'
import { createProgram } from '../server/cli/program.ts'
import { root } from '../server/config.ts'
import { openStore } from '../server/store/open.ts'
import { withFolder } from './cli/run.ts'
import { type Block, type Document, readDocument } from './examples/document.ts'
import { fillLibrary } from './examples/library.ts'
import { isIn, readShape, type Shape, shapeOfSchema, shapeOfValue } from './examples/shape.ts'
import { listCommands, type Outcome, runCommand, type Shell, splitWords } from './examples/shell.ts'
import { withServer } from './http/server.ts'

const files = ['api', 'library', 'searches', 'export', 'for-you', 'offline']
const documents = files.map((name) => [`docs/${name}.md`, read(`docs/${name}.md`)] as const)

function read(file: string): Document {
  return readDocument(readFileSync(join(root, file), 'utf8'))
}

/** What can’t be run here, all of it, each with its reason. */
const notRun = [
  'api: it fetches a real address',
  'searches: it needs a mail server of your own',
  'offline: it needs a proxy and a name of your own',
]

const rows = Object.values(contract) as readonly Route[]
const findRow = (method: string, path: string) =>
  rows.find((row) => row.method.toUpperCase() === method && patternOf(row.path).test(path.split('?')[0] ?? ''))
const patternOf = (path: string) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`)

/** What streams tell, which is in no row of the contract. */
const streams: Readonly<Record<string, z.core.$ZodType>> = {
  '/api/jobs/events': Job,
  '/api/library/events': LibraryEvent,
}

const schemaShape = (schema: z.core.$ZodType, io: 'input' | 'output') =>
  shapeOfSchema(toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' }))

/** The shapes that a route takes and gives. */
function shapesOfRoute(route: string): readonly Shape[] {
  const [method = '', path = ''] = route.split(' ')
  const row = rows.find((one) => one.method.toUpperCase() === method && one.path === path) ?? findRow(method, path)
  const stream = streams[path]
  if (!row) return stream ? [schemaShape(stream, 'output')] : []
  const body = typeof row.body === 'string' ? [] : [schemaShape(row.body, 'input')]
  return [schemaShape(row.output, 'output'), ...body]
}

/** Values in what was answered: JSON, JSON a line, or what a stream told. */
function readValues(out: string): readonly unknown[] {
  return [out, ...out.split('\n').map((line) => line.replace(/^data: /, ''))].flatMap((text) => {
    try {
      return [JSON.parse(text) as unknown]
    } catch {
      return []
    }
  })
}

/** The status that a block’s commands end with. */
function expectedStatus({ info }: Block, { kind }: Outcome): number {
  if (kind === 'program') return 0
  return /^\d{3}/.test(info) ? Number(info.slice(0, 3)) : 200
}

type Ran = { readonly block: Block; readonly outcome: Outcome }

async function runBlock(block: Block, shell: Shell, secret: string): Promise<Ran[]> {
  const ran: Ran[] = []
  const [, method, path] = /^(\w+) (\/api\/\S+)/.exec(block.info) ?? []
  if (block.language === 'json' && !method) throw new Error(`line ${block.line}: say what this is the body of`)
  if (method) await writeFile(join(shell.folder, 'body.json'), block.code)
  const commands = method
    ? [`curl -X ${method} --data-binary @body.json http://127.0.0.1:4680${path}`]
    : listCommands(block.code.replaceAll('SECRET', secret))
  for (const command of commands) {
    const outcome = await runCommand(command, shell)
    const wanted = expectedStatus(block, outcome)
    if (outcome.status !== wanted)
      throw new Error(`line ${block.line}: ${command}\nended with ${outcome.status}, not ${wanted}: ${outcome.out}`)
    const file = /--to (\S+)/.exec(command)?.[1]
    if (file && !existsSync(join(shell.folder, file))) throw new Error(`${command}\nwrote no ${file}`)
    ran.push({ block, outcome })
  }
  return ran
}

/** Runs the blocks in their order on one library; the server is stopped for those that need it so. */
async function runBlocks(blocks: readonly Block[]): Promise<readonly Ran[]> {
  return withFolder(async (folder) => {
    const path = join(folder, 'library.sqlite')
    process.env.TAIYAKU_DB = path
    const store = await openStore(path)
    const secret = await fillLibrary(store, folder)
    await store.close()
    const variables = new Map<string, string>()
    const ran: Ran[] = []
    const left = [...blocks]
    const isNext = (stopped: boolean) => left[0] !== undefined && (left[0].info === 'stopped') === stopped
    const runWhile = async (stopped: boolean, address: string) => {
      while (isNext(stopped))
        ran.push(...(await runBlock(left.shift() as Block, { address, folder, variables }, secret)))
    }
    while (left.length > 0) {
      await withServer(({ url }) => runWhile(false, url), path)
      await runWhile(true, '')
    }
    return ran
  })
}

const before = process.env.TAIYAKU_DB
afterAll(() => {
  if (before === undefined) delete process.env.TAIYAKU_DB
  else process.env.TAIYAKU_DB = before
})

const isRun = ({ language, info }: Block) => ['sh', 'json'].includes(language) && !info.startsWith('norun')

describe.each(documents)('%s', (_file, { blocks, stated }) => {
  let ran: readonly Ran[] = []
  beforeAll(async () => {
    ran = await runBlocks(blocks.filter(isRun))
  })

  it('has answers as the contract says them', () => {
    for (const { outcome } of ran.filter(({ outcome: { status } }) => status === 200)) {
      const row = outcome.request && findRow(outcome.request.method, outcome.request.path)
      if (row) expect(toProblems(row.output, outcome), outcome.request?.path).toEqual([])
    }
    for (const { block } of ran) expect(blocks).toContain(block)
  })

  it('states fields that answers have', () => {
    const missing = stated.filter(({ shape, section, routes, inRow }) => {
      const own = inRow ? [] : ran.filter(({ block }) => block.section === section).map(({ outcome }) => outcome)
      const asked = own.flatMap(({ request }) => (request ? [`${request.method} ${request.path}`] : []))
      const known = [
        ...[...routes, ...asked].flatMap(shapesOfRoute),
        ...own.flatMap(({ out }) => readValues(out)).map(shapeOfValue),
        schemaShape(FailureBody, 'output'),
      ]
      return !known.some((one) => isIn(readShape(shape), one))
    })
    expect(missing.map(({ shape, line }) => `line ${line}: ${shape}`)).toEqual([])
  })
})

function toProblems(schema: z.core.$ZodType, { out }: Outcome): readonly string[] {
  const { error } = z.safeParse(schema, JSON.parse(out))
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
}

it('all blocks say what they are; what is not run is listed here', () => {
  const all = documents.flatMap(([file, { blocks }]) => blocks.map((block) => ({ file, ...block })))
  expect(all.filter(({ language }) => !['sh', 'json', 'crontab'].includes(language))).toEqual([])
  const told = all.filter(({ info }) => info.startsWith('norun'))
  expect(told.map(({ file, info }) => `${file.slice(5, -3)}: ${info.slice('norun: '.length)}`)).toEqual(notRun)
  const odd = all.filter(({ info }) => !/^(?:|\d{3}|stopped|norun: .+|[A-Z]+ \/api\/\S+)$/.test(info))
  expect(odd).toEqual([])
})

it('commands that are not run have flags that are there', () => {
  const quiet = { base: root, isTerminal: false, stop: new AbortController().signal, input: (async function* () {})() }
  const program = createProgram({
    ...quiet,
    print: () => {},
    write: async () => {},
    warn: () => {},
    draw: () => {},
    finish: () => {},
  })
  const blocks = documents.flatMap(([, document]) => document.blocks).filter((block) => !isRun(block))
  const lines = blocks.flatMap(({ code }) => [...code.matchAll(/npm run -s taiyaku -- (\w+)(.*)/g)])
  expect(lines.length).toBeGreaterThan(2)
  for (const [, name, flags = ''] of lines) {
    const known = program.commands.find((command) => command.name() === name)?.options.map(({ long }) => long)
    expect(known).toEqual(expect.arrayContaining(flags.match(/(?<= )--[a-z-]+/g) ?? []))
  }
})

it('a shell’s words are split as a shell splits them', () => {
  const shell = { folder: '/home', variables: new Map([['TOKEN', 'tky_x']]) }
  expect(splitWords(`a 'b c' "d $TOKEN" --to ~/e 'x'"y" "q\\"r" $TOKEN '$TOKEN'`, shell)).toEqual([
    ...['a', 'b c', 'd tky_x', '--to', '/home/e', 'xy', 'q"r', 'tky_x', '$TOKEN'],
  ])
  expect(listCommands('# no\na \\\n  b\n\nc')).toEqual(['a b', 'c'])
})

it('a shape is found where all of its fields stand together', () => {
  const known = shapeOfValue({ papers: [{ id: 1, total: { count: 2 } }], next: null })
  for (const shape of ['{id}', '{papers: [{id, total: {count}}], next}', '{"next"?}', '{count}'])
    expect([shape, isIn(readShape(shape), known)]).toEqual([shape, true])
  for (const shape of ['{ids}', '{papers: [{count}]}', '{id, next}'])
    expect([shape, isIn(readShape(shape), known)]).toEqual([shape, false])
})
