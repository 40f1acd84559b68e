// All commands, in the order the help lists them.
import { Command } from 'commander'
import { readVersion } from '../config.ts'
import { addBackup, addRestore } from './backup.ts'
import { addBitext } from './bitext.ts'
import { addCheck } from './check.ts'
import type { AddCommand, Context } from './command.ts'
import { addDigest } from './digest.ts'
import { addExport } from './export.ts'
import { addForget } from './forget.ts'
import { addGlossary } from './glossary.ts'
import { addIngest } from './ingest.ts'
import { addParse } from './parse.ts'
import { addReindex } from './reindex.ts'
import { addReprocess } from './reprocess.ts'
import { addResolve } from './resolve.ts'
import { addServe } from './serve.ts'
import { addStart } from './start.ts'
import { addState } from './state.ts'
import { addSubscribe, addSubscriptions } from './subscribe.ts'
import { addToken } from './token.ts'

const commands: readonly AddCommand[] = [
  addStart,
  addServe,
  addParse,
  addBitext,
  addIngest,
  addResolve,
  addReprocess,
  addSubscribe,
  addSubscriptions,
  addDigest,
  addGlossary,
  addExport,
  addState,
  addToken,
  addBackup,
  addRestore,
  addCheck,
  addReindex,
  addForget,
]

/** The program of the command line; its actions report their exit code to `context.finish`. */
export function createProgram(context: Context): Command {
  const program = new Command('taiyaku')
    .description('Read arXiv in Japanese and English, side by side.')
    .version(readVersion())
    .showHelpAfterError('(--help shows what there is)')
    .exitOverride()
  program.configureOutput({
    writeOut: (text) => context.print(text.trimEnd()),
    writeErr: (text) => context.warn(text.trimEnd()),
  })
  for (const add of commands) add(program, context)
  return program
}
