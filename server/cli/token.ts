// taiyaku token: tokens for scripts, listed, made and revoked where the library is. A new one is printed this once.
import { Failure } from '#shared/failure.ts'
import { type ScriptToken, TokenRequest } from '#shared/script-token.ts'
import { readConfig } from '../config.ts'
import type { Store } from '../store/open.ts'
import { type AddCommand, type Context, dbOption, describe } from './command.ts'
import { openLibrary } from './folder.ts'

type Flags = { readonly db?: string; readonly json?: boolean; readonly write?: boolean }

export const addToken: AddCommand = (program, context) => {
  describe(
    program,
    'token [action] [name]',
    'List the tokens of scripts, add one under a name, or revoke one by its number.',
    ['token list', 'token add "morning report"', 'token add importer --write', 'token revoke 1'],
  )
    .option('--write', 'a token that may also change things')
    .option('--json', 'print as JSON')
    .addOption(dbOption())
    .action(async (action: string | undefined, name: string | undefined, flags: Flags) => {
      const store = await openLibrary(readConfig(flags.db ? { db: flags.db } : {}, context.base).db)
      try {
        if (action === undefined || action === 'list') print(await store.listTokens(), flags, context)
        else if (action === 'add') await add(store, name, flags, context)
        else if (action === 'revoke') await revoke(store, name, context)
        else throw new Failure('bad_request', `there is no ${action} for tokens; there are list, add and revoke`)
      } finally {
        await store.close()
      }
      context.finish(0)
    })
}

/** The token alone goes to standard output, so that a script can take it. */
async function add(store: Store, name: string | undefined, flags: Flags, context: Context): Promise<void> {
  const request = TokenRequest.safeParse({ name: name ?? '', scope: flags.write ? 'write' : 'read' })
  if (!request.success)
    throw new Failure('bad_request', `the name of a token ${request.error.issues[0]?.message}: taiyaku token add NAME`)
  const made = await store.addToken(request.data, new Date().toISOString())
  context.print(flags.json ? JSON.stringify(made) : made.token)
  context.warn(`token ${made.id}, “${made.name}”, may ${mayDo(made)}; it is told this once, so keep it now`)
}

async function revoke(store: Store, which: string | undefined, context: Context): Promise<void> {
  if (!/^\d{1,9}$/.test(which ?? ''))
    throw new Failure('bad_request', 'say which token by its number: taiyaku token revoke 1; taiyaku token lists them')
  const gone = await store.removeToken(Number(which))
  context.print(`“${gone.name}” is revoked; what shows it is refused from now on`)
}

function print(tokens: readonly ScriptToken[], flags: Flags, context: Context): void {
  if (flags.json) context.print(JSON.stringify(tokens))
  else if (tokens.length === 0) context.print('No tokens yet: taiyaku token add NAME makes one.')
  else
    for (const token of tokens) {
      const used = token.usedAt === null ? 'never used' : `last used ${formatHour(token.usedAt)}`
      context.print(`${token.id}  ${token.name}  may ${mayDo(token)}; made ${token.createdAt.slice(0, 10)}, ${used}`)
    }
}

const mayDo = ({ scope }: ScriptToken) => (scope === 'write' ? 'read and write' : 'read')
const formatHour = (iso: string) => `${iso.slice(0, 10)} ${iso.slice(11, 13)}:00 UTC`
