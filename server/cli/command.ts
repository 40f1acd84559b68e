// What a command of the command line is, and the flags that several share.
import { type Command, InvalidArgumentError, Option } from 'commander'
import { defaults, type Settings } from '../config.ts'

/** What a command may touch of the process it runs in. `base` is the folder relative paths start at; `stop` aborts when the process is asked to end. */
export type Context = {
  readonly base: string
  readonly input: AsyncIterable<Uint8Array>
  readonly isTerminal: boolean
  readonly stop: AbortSignal
  readonly print: (line: string) => void
  /** Writes as it is to standard output; resolves when there is room for more. */
  readonly write: (text: string) => Promise<void>
  readonly warn: (line: string) => void
  /** Writes without a line end to the terminal: progress, redrawn in place. */
  readonly draw: (text: string) => void
  readonly finish: (exitCode: number) => void
}

/** Adds itself to the program; its action calls `finish` with the exit code. */
export type AddCommand = (program: Command, context: Context) => void

/** A command with its one-line purpose and its examples. */
export function describe(program: Command, usage: string, purpose: string, examples: readonly string[]): Command {
  const lines = examples.map((example) => `  npm run -s taiyaku -- ${example}`).join('\n')
  return program
    .command(usage)
    .description(purpose)
    .addHelpText('after', `\nExample${examples.length > 1 ? 's' : ''}:\n${lines}`)
}

export function dbOption(): Option {
  return new Option('--db <file>', 'the library').env('TAIYAKU_DB').default(undefined, defaults.db)
}

/** The flags of a command that serves. */
export function serverOptions(command: Command): Command {
  const port = new Option('--port <number>', 'where to listen; 0 takes a free port').env('PORT').argParser(parsePort)
  command
    .addOption(port.default(undefined, String(defaults.port)))
    .addOption(
      new Option('--host <address>', 'who may connect; 0.0.0.0 is everyone on the network')
        .env('HOST')
        .default(undefined, defaults.host),
    )
    .addOption(dbOption())
    .addOption(
      new Option('--pages <folder>', 'the drop folder').env('TAIYAKU_PAGES').default(undefined, defaults.pages),
    )
    .option('--no-sample', 'do not begin an empty library with the made-up papers')
    .addOption(
      new Option('--backups <number>', 'daily copies of the library to keep beside it; 0 makes none')
        .argParser(parseBackups)
        .default(undefined, String(defaults.backups)),
    )
  return fetchOptions(command)
}

/** The flags of a command that fetches. */
export function fetchOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--delay <seconds>', 'pause between two requests to a site')
        .argParser(parseSeconds)
        .default(undefined, String(defaults.delay)),
    )
    .option('--allow-private', 'let addresses lead to this machine and its own network')
}

/** Flags and environment as commander gives them. */
export type ServerFlags = Settings

function parsePort(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new InvalidArgumentError('A port is a whole number from 0 to 65535.')
}

function parseBackups(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It is a whole number, such as 7; 0 makes none.')
}

/** The value of a flag in seconds. */
export function parseSeconds(text: string): number {
  if (/^\d{1,4}(?:\.\d+)?$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It is a number of seconds, such as 2 or 0.5.')
}
