// argv -> one command. The only place that ends the process, and the one where a failure becomes an exit code:
// 0 done, 1 can't be done (the reason in one line), 2 nothing could be read.
if (!runsTypeScript(process.versions.node)) {
  console.error(
    `taiyaku: needs Node 22.18 or newer, this is ${process.versions.node}; run npm start, which brings its own`,
  )
  process.exit(1)
}

const { CommanderError } = await import('commander')
const { Failure } = await import('#shared/failure.ts')
const { createProgram } = await import('./cli/program.ts')
const { baseFolder } = await import('./config.ts')

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort())
// A reader of our output that goes away (| head) is no error.
process.stdout.on('error', () => process.exit(0))

let exitCode = 0
const program = createProgram({
  base: baseFolder(process.cwd(), process.env),
  input: process.stdin,
  isTerminal: process.stderr.isTTY === true,
  stop: stop.signal,
  print: (line) => process.stdout.write(`${line}\n`),
  write: (text) => new Promise((done) => process.stdout.write(text, () => done())),
  warn: (line) => process.stderr.write(`${line}\n`),
  draw: (text) => process.stderr.write(text),
  finish: (code) => {
    exitCode = code
  },
})

try {
  await program.parseAsync(process.argv)
} catch (error) {
  exitCode = explain(error)
}
process.exit(exitCode)

function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode
  const foreseen = error instanceof Failure
  console.error(`taiyaku: ${foreseen ? error.message : error instanceof Error ? error.stack : error}`)
  return 1
}

function runsTypeScript(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}
