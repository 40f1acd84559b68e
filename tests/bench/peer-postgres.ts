// PostgreSQL as a peer of the search, where it is installed: a cluster of its own in a new folder, without a port, that is
// gone after the bench. The tokens are those of the product, as a tsvector with their places under a GIN index.
import { spawnSync } from 'node:child_process'
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { phraseOf, tokenizeText } from '../../server/store/tokens.ts'

/** Where Debian and others put what is no command of everybody. */
const places = ['/usr/lib/postgresql', '/usr/local/pgsql', '/opt/homebrew/opt']
/** Texts sent at once. */
const perBatch = 2_000
/** A word has no more places than this in a tsvector. */
const mostPlaces = 255

export type Postgres = {
  /** Puts texts in, in the order of their ids. */
  fill(texts: readonly string[]): void
  megabytes(): number
  /** Milliseconds of each of `rounds` turns for the newest `limit` ids, as psql tells them: server and way. */
  first(q: string, limit: number, rounds: number): number[]
  count(q: string): number
  close(): void
}

/** A server of its own; undefined where there is no PostgreSQL, or it can't be started by who runs this. */
export function startPostgres(): Postgres | undefined {
  const bin = findPrograms()
  if (bin === undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'taiyaku-postgres-'))
  const isRoot = process.getuid?.() === 0
  if (isRoot) {
    const owner = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' })
    if (owner.status !== 0) return undefined
    chownSync(folder, Number(owner.stdout), Number(owner.stdout))
  }
  const run = (program: string, args: readonly string[], input = '') => {
    const command = [join(bin, program), ...args]
    const [name = '', ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command
    const done = spawnSync(name, rest, { input, encoding: 'utf8', cwd: folder, maxBuffer: 1 << 26 })
    if (done.status !== 0) throw new Error(`${program}: ${done.stderr || done.error?.message}`)
    return done.stdout
  }
  const cluster = join(folder, 'cluster')
  run('initdb', ['-D', cluster, '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'])
  const settings = `-c listen_addresses= -k ${folder} -c fsync=off -c shared_buffers=128MB -c maintenance_work_mem=256MB`
  run('pg_ctl', ['-D', cluster, '-w', '-l', join(folder, 'log'), '-o', settings, 'start'])
  const ask = (sql: string) => run('psql', ['-X', '-q', '-A', '-t', '-h', folder, '-d', 'postgres', '-f', '-'], sql)
  return {
    fill: (texts) => fill(ask, texts),
    megabytes: () => Number(ask(`SELECT pg_relation_size('papers_words') / 1e6`)),
    first: (q, limit, rounds) => {
      const query = `SELECT id FROM papers WHERE words @@ ${toQuery(q)} ORDER BY id DESC LIMIT ${limit} \\g /dev/null\n`
      return [...ask(`\\timing on\n${query.repeat(rounds)}`).matchAll(/Time: ([\d.]+) ms/g)].map(([, ms]) => Number(ms))
    },
    count: (q) => Number(ask(`SELECT count(*) FROM papers WHERE words @@ ${toQuery(q)}`)),
    close: () => {
      run('pg_ctl', ['-D', cluster, '-w', '-m', 'immediate', 'stop'])
      rmSync(folder, { recursive: true })
    },
  }
}

function findPrograms(): string | undefined {
  const versions = places.flatMap((place) => {
    try {
      return readdirSync(place).map((name) => join(place, name, 'bin'))
    } catch {
      return []
    }
  })
  const usable = (bin: string) => spawnSync(join(bin, 'initdb'), ['--version']).status === 0
  return versions.sort().reverse().find(usable)
}

function fill(ask: (sql: string) => string, texts: readonly string[]): void {
  ask('CREATE TABLE papers(id int PRIMARY KEY, words tsvector)')
  for (let at = 0; at < texts.length; at += perBatch) {
    const rows = texts.slice(at, at + perBatch).map((text, index) => `${at + index}\t${toVector(text)}`)
    ask(`COPY papers FROM stdin;\n${rows.join('\n')}\n\\.\n`)
  }
  ask('CREATE INDEX papers_words ON papers USING gin(words); ANALYZE papers')
}

/** `'word':1,7`, escaped for COPY; words are letters and digits alone. */
function toVector(text: string): string {
  const places = new Map<string, number[]>()
  const tokens = tokenizeText(text).trim().split(' ')
  for (const [index, token] of tokens.entries()) {
    const known = places.get(token) ?? []
    if (known.length < mostPlaces) known.push(index + 1)
    places.set(token, known)
  }
  return [...places].map(([token, at]) => `${token}:${at.join(',')}`).join(' ')
}

/** Every word, and the pairs of one in their order: `"強化 化学"` is `強化 <-> 化学`, `"光"*` is `光:*`. */
function toQuery(q: string): string {
  const words = q.split(' ').flatMap((word) => phraseOf(word) ?? [])
  const parts = words.map((phrase) => {
    const star = phrase.endsWith('*') ? ':*' : ''
    return `(${phrase.replace(/["*]/g, '').split(' ').join(' <-> ')}${star})`
  })
  return `'${parts.join(' & ')}'::tsquery`
}
