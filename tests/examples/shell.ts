// Runs the command lines of documents without a shell: `curl` by fetch, `npm run -s taiyaku --` in this process, and of a shell
// what the documents use of it: quotes, a line that goes on, `>`, `~`, `$NAME`, `NAME=value`, `NAME=$(command)`.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createProgram } from '../../server/cli/program.ts'

/** `address` stands for the one that documents name; files lie in `folder`. */
export type Shell = { readonly address: string; readonly folder: string; readonly variables: Map<string, string> }
/** What came of a command: an answer of HTTP, or the end of a program (`status` is its exit code). */
export type Outcome = {
  readonly kind: 'http' | 'program'
  readonly status: number
  readonly out: string
  readonly request?: { readonly method: string; readonly path: string }
}

const documented = 'http://127.0.0.1:4680'
const taiyaku = ['npm', 'run', '-s', 'taiyaku', '--']

/** The commands of a block, without comments, lines that go on as one. */
export function listCommands(code: string): readonly string[] {
  const lines = code.replace(/\s*\\\n\s*/g, ' ').split('\n')
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
}

/** Words as a shell splits them, with variables and `~` put in. */
export function splitWords(line: string, { variables, folder }: Pick<Shell, 'variables' | 'folder'>): string[] {
  const fill = (text: string) =>
    text.replace(/\$(\w+)/g, (_, name: string) => {
      const value = variables.get(name)
      if (value === undefined) throw new Error(`$${name} was never set`)
      return value
    })
  const words = line.match(/(?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^\s'"\\])+/g) ?? []
  return words.map((word) => {
    const home = word.startsWith('~/') ? join(folder, word.slice(2)) : word
    return home.replace(
      /'([^']*)'|"((?:\\.|[^"\\])*)"|([^'"]+)/g,
      (_, single?: string, double?: string, bare?: string) =>
        single !== undefined ? single : fill((double ?? bare ?? '').replace(/\\(.)/g, '$1')),
    )
  })
}

/** Runs one command. Throws for a program or a flag that it does not know. */
export async function runCommand(line: string, shell: Shell): Promise<Outcome> {
  const [, name, inner] = /^(\w+)=\$\((.*)\)$/.exec(line) ?? []
  if (name && inner) {
    const outcome = await runCommand(inner, shell)
    shell.variables.set(name, outcome.out.trim())
    return outcome
  }
  const words = splitWords(line, shell)
  const [program = '', ...rest] = words
  const redirect = rest.indexOf('>')
  const to = redirect < 0 ? undefined : rest.splice(redirect)[1]
  const outcome = await (program === 'curl' ? curl(rest, shell) : runProgram([program, ...rest], shell))
  if (to) await writeFile(join(shell.folder, to), outcome.out)
  return outcome
}

type Call = {
  url?: string
  method?: string
  body?: string | Buffer
  headers: Headers
  streams: boolean
  saves: boolean
}

async function readCall(words: readonly string[], { folder }: Shell): Promise<Call> {
  const call: Call = { headers: new Headers(), streams: false, saves: false }
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    const value = () => words[++at] ?? ''
    if (word === '-X') call.method = value()
    else if (word === '-d' || word === '--data-binary') {
      const data = value()
      call.body = data.startsWith('@') ? await readFile(join(folder, data.slice(1))) : data
    } else if (word === '-H') {
      const [, name = '', said = ''] = /^([\w-]+):\s*(.*)$/.exec(value()) ?? []
      call.headers.set(name, said)
    } else if (word === '-N') call.streams = true
    else if (word === '-OJ') call.saves = true
    else if (word.startsWith('-') || call.url) throw new Error(`curl ${word} is not known here`)
    else call.url = word
  }
  return call
}

async function curl(words: readonly string[], shell: Shell): Promise<Outcome> {
  const { url = '', method, body, headers, streams, saves } = await readCall(words, shell)
  if (!url.startsWith(documented)) throw new Error(`${url} is not at ${documented}`)
  if (body !== undefined && !headers.has('content-type'))
    headers.set('content-type', 'application/x-www-form-urlencoded')
  const verb = method ?? (body === undefined ? 'GET' : 'POST')
  const sent = typeof body === 'string' || body === undefined ? (body ?? null) : new Uint8Array(body)
  const stop = new AbortController()
  const path = url.slice(documented.length)
  const response = await fetch(shell.address + path, { method: verb, body: sent, headers, signal: stop.signal })
  const out = streams ? await readFirst(response) : await response.text()
  if (streams) stop.abort()
  const file = /filename="?([\w.-]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  if (saves && !file) throw new Error(`${url} has no name to be saved under`)
  if (saves && file) await writeFile(join(shell.folder, file), out)
  return { kind: 'http', status: response.status, out, request: { method: verb, path } }
}

/** What a stream that does not end says first. */
async function readFirst(response: Response): Promise<string> {
  for await (const chunk of response.body ?? []) return new TextDecoder().decode(chunk)
  return ''
}

async function runProgram(words: readonly string[], { folder }: Shell): Promise<Outcome> {
  if (!taiyaku.every((word, at) => words[at] === word))
    throw new Error(`${words[0]} is not run here; say norun and why`)
  const out: string[] = []
  let status = -1
  const program = createProgram({
    base: folder,
    input: (async function* () {})(),
    isTerminal: false,
    stop: new AbortController().signal,
    print: (line) => void out.push(`${line}\n`),
    write: async (text) => void out.push(text),
    warn: () => {},
    draw: () => {},
    finish: (code) => {
      status = code
    },
  })
  await program.parseAsync(words.slice(taiyaku.length), { from: 'user' })
  return { kind: 'program', status, out: out.join('') }
}
