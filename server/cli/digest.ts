// taiyaku digest: what came into the library since some moment, by category, printed, written to a file, mailed, or posted.
import { existsSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { InvalidArgumentError, Option } from 'commander'
import { Failure } from '#shared/failure.ts'
import { type TextLanguage, textLanguages } from '#shared/feed.ts'
import { type Bulletin, makeBulletin } from '../bulletin/bulletin.ts'
import { type BulletinFormat, bulletinFormats, formatBulletin } from '../bulletin/forms.ts'
import { readSince } from '../bulletin/since.ts'
import { formatSlack } from '../bulletin/slack.ts'
import { subjectOf } from '../bulletin/words.ts'
import { readConfig } from '../config.ts'
import { openStore } from '../store/open.ts'
import { type AddCommand, type Context, dbOption, describe } from './command.ts'

type Flags = {
  readonly db?: string
  readonly query: string
  readonly since: string
  readonly format: BulletinFormat
  readonly language: TextLanguage
  readonly limit: number
  readonly address?: string
  readonly to?: string
  readonly smtp?: string | true
  readonly from?: string
  readonly mailTo?: readonly string[]
  readonly webhook?: string | true
  readonly always?: boolean
}

export const addDigest: AddCommand = (program, context) => {
  const examples = [
    'digest --query "cat:cs.LG is:unread" --since yesterday --format markdown',
    'digest --since 7d --smtp smtp://me@mail.example.org --from me@example.org --mail-to me@example.org',
  ]
  const command = describe(
    program,
    'digest',
    'Tell what came into the library lately, by category: for mail, chat or a file. Says nothing where nothing came.',
    examples,
  )
  command
    .option('--query <query>', 'only papers that this finds, as typed into the search field', '')
    .addOption(
      new Option('--since <moment>', 'yesterday (24 hours ago), today, 12h, 7d, 2w, a day or a moment')
        .argParser(parseSince)
        .default(parseSince('yesterday'), 'yesterday'),
    )
    .addOption(new Option('--format <format>', 'how to write it').choices(bulletinFormats).default('text'))
    .addOption(new Option('--language <language>', 'which texts').choices(textLanguages).default('both'))
    .option('--limit <number>', 'at most so many papers; the others are counted', parseLimit, 100)
    .option('--address <url>', 'where the reader is, for links to it', parseAddress)
    .option('--to <file>', 'write it to a file')
    .option('--always', 'tell also that nothing came')
  deliveryOptions(command)
    .addOption(dbOption())
    .action(async (flags: Flags) => context.finish(await tell(flags, context)))
}

/** Addresses with a secret in them may stand in the environment; whether they are used is for the flags alone to say. */
function deliveryOptions(command: ReturnType<typeof describe>): typeof command {
  return command
    .option(
      '--smtp [url]',
      'mail it through this server: smtp://name@host:587, smtps://…, or TAIYAKU_SMTP; password in TAIYAKU_SMTP_PASSWORD',
    )
    .option('--from <address>', 'who the mail is from')
    .option('--mail-to <addresses...>', 'who gets the mail')
    .option('--webhook [url]', 'post it as a Slack message to this address, or to TAIYAKU_WEBHOOK')
}

/** What a flag says, or the environment where it says nothing; undefined without the flag. */
function readSecret(flag: '--smtp' | '--webhook', given: string | true | undefined): string | undefined {
  if (given !== true) return given
  const variable = { '--smtp': 'TAIYAKU_SMTP', '--webhook': 'TAIYAKU_WEBHOOK' }[flag]
  const kept = process.env[variable]
  if (kept) return kept
  throw new Failure('bad_request', `${flag} needs an address: behind it, or in ${variable}`)
}

async function tell(flags: Flags, context: Context): Promise<number> {
  const send = readMail(flags)
  const webhook = readSecret('--webhook', flags.webhook)
  const bulletin = await readBulletin(flags, context)
  if (bulletin.found === 0 && !flags.always) return 0
  const text = formatBulletin(bulletin, flags.format)
  if (flags.to !== undefined) await writeWhole(resolve(context.base, flags.to), text)
  if (send) await send(bulletin, context)
  if (webhook !== undefined) await post(webhook, bulletin, context)
  if (flags.to === undefined && !send && webhook === undefined) context.print(text.trimEnd())
  return 0
}

async function readBulletin(flags: Flags, context: Context): Promise<Bulletin> {
  const { query, since, language, limit, address = null } = flags
  const { db } = readConfig(flags.db ? { db: flags.db } : {}, context.base)
  if (!existsSync(db)) throw new Failure('unusable', `there is no library ${db}; name it with --db`)
  const store = await openStore(db)
  try {
    const { papers, found } = await store.listFeed({ q: query, category: [], sort: 'new', since, limit })
    return makeBulletin({ query, since, language, address, papers, found })
  } finally {
    await store.close()
  }
}

type Send = (bulletin: Bulletin, context: Context) => Promise<void>

/** What mailing needs is asked for before anything is read. */
function readMail({ smtp: given, from, mailTo }: Flags): Send | undefined {
  const smtp = readSecret('--smtp', given)
  const to = (mailTo ?? [])
    .flatMap((list) => list.split(','))
    .map((one) => one.trim())
    .filter(Boolean)
  if (!smtp && (from !== undefined || to.length > 0))
    throw new Failure('bad_request', 'mail needs a server: name it with --smtp smtp://name@host')
  if (!smtp) return undefined
  if (from === undefined || to.length === 0)
    throw new Failure(
      'bad_request',
      'mail needs --from and --mail-to, such as --from me@example.org --mail-to me@example.org',
    )
  return async (bulletin, context) => {
    const { sendMail } = await import('../delivery/mail.ts')
    const [text, html] = [formatBulletin(bulletin, 'text'), formatBulletin(bulletin, 'html')]
    await sendMail(smtp, process.env.TAIYAKU_SMTP_PASSWORD, { from, to, subject: subjectOf(bulletin), text, html })
    if (context.isTerminal) context.warn(`mailed to ${to.join(', ')}`)
  }
}

async function post(webhook: string, bulletin: Bulletin, context: Context): Promise<void> {
  const { postWebhook } = await import('../delivery/webhook.ts')
  await postWebhook(webhook, formatSlack(bulletin), context.stop)
  if (context.isTerminal) context.warn('posted to the webhook')
}

/** Whoever reads the file meanwhile has the old one or the new one, never half of it. */
async function writeWhole(path: string, text: string): Promise<void> {
  try {
    await writeFile(`${path}.new`, text)
    await rename(`${path}.new`, path)
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new Failure('unusable', `${path} can’t be written (${said}); choose another file with --to`, { cause: error })
  }
}

function parseSince(text: string): string {
  const since = readSince(text, Date.now())
  if (since !== undefined) return since
  throw new InvalidArgumentError(
    'It is yesterday, today, a stretch such as 12h, 7d or 2w, or a day such as 2026-02-01.',
  )
}

function parseLimit(text: string): number {
  const limit = Number(text)
  if (/^\d{1,4}$/.test(text) && limit >= 1 && limit <= 1000) return limit
  throw new InvalidArgumentError('It is a whole number from 1 to 1000.')
}

function parseAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && /^https?:$/.test(url.protocol)) return url.origin + url.pathname.replace(/\/+$/, '')
  throw new InvalidArgumentError('It is an address such as http://127.0.0.1:4680.')
}
