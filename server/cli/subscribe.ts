// taiyaku subscribe, taiyaku subscriptions: addresses that the running server fetches again and again.
import { InvalidArgumentError } from 'commander'
import { Failure } from '#shared/failure.ts'
import { FetchRequest } from '#shared/job.ts'
import { formatInterval, parseInterval, type Subscription } from '#shared/subscription.ts'
import { readConfig } from '../config.ts'
import type { Store } from '../store/open.ts'
import { type AddCommand, type Context, dbOption, describe } from './command.ts'
import { openLibrary } from './folder.ts'
import { formatCount } from './report.ts'

type Flags = { readonly db?: string; readonly json?: boolean; readonly every?: number }

export const addSubscribe: AddCommand = (program, context) => {
  describe(
    program,
    'subscribe <url>',
    'Have the running server fetch an address again and again, and take in what is new.',
    ['subscribe https://example.org/feed/ --every 6h', 'subscriptions'],
  )
    .option('--every <interval>', 'how often: 30m, 6h, 1d', parseEvery, 6 * 3600)
    .addOption(dbOption())
    .action(async (url: string, flags: Flags) => {
      const every = flags.every ?? 6 * 3600
      await withLibrary(flags, context, async (store) => {
        const added = await store.addSubscription(parseUrl(url), every, new Date().toISOString())
        context.print(
          `${added.url} is fetched every ${formatInterval(added.every)}, by the server while it runs (number ${added.id})`,
        )
      })
      context.finish(0)
    })
}

export const addSubscriptions: AddCommand = (program, context) => {
  describe(
    program,
    'subscriptions [action] [subscription]',
    'List the subscriptions, or pause, resume or remove one, by its number or its address.',
    ['subscriptions', 'subscriptions pause 1', 'subscriptions remove https://example.org/feed/'],
  )
    .option('--json', 'print them as JSON')
    .addOption(dbOption())
    .action(async (action: string | undefined, which: string | undefined, flags: Flags) => {
      await withLibrary(flags, context, async (store) => {
        if (action !== undefined) context.print(await change(store, action, which))
        else print(await store.listSubscriptions(), flags, context)
      })
      context.finish(0)
    })
}

async function withLibrary(flags: Flags, context: Context, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openLibrary(readConfig({ ...(flags.db ? { db: flags.db } : {}) }, context.base).db)
  try {
    await work(store)
  } finally {
    await store.close()
  }
}

async function change(store: Store, action: string, which: string | undefined): Promise<string> {
  if (!['pause', 'resume', 'remove'].includes(action))
    throw new Failure('bad_request', `there is no ${action} for subscriptions; there are pause, resume and remove`)
  const all = await store.listSubscriptions()
  const found = all.find(({ id, url }) => String(id) === which || url === which)
  if (!found)
    throw new Failure('not_found', `there is no subscription ${which ?? ''}; taiyaku subscriptions lists what there is`)
  if (action === 'remove') await store.removeSubscription(found.id)
  else await store.changeSubscription(found.id, { paused: action === 'pause' })
  return `${found.url}: ${{ pause: 'paused', resume: 'goes on', remove: 'removed; its papers stay' }[action]}`
}

function print(subscriptions: readonly Subscription[], flags: Flags, context: Context): void {
  if (flags.json) context.print(JSON.stringify(subscriptions))
  else if (subscriptions.length === 0) context.print('No subscriptions yet: taiyaku subscribe <url> adds one.')
  else for (const subscription of subscriptions) context.print(formatSubscription(subscription))
}

function formatSubscription({ id, url, every, nextAt, runs }: Subscription): string {
  const [last] = runs
  const when = nextAt === null ? 'paused' : `every ${formatInterval(every)}, next ${formatMoment(nextAt)}`
  if (!last) return `${id}  ${url}  ${when}; not fetched yet`
  const came = last.error ?? `${last.added} added, ${last.updated} updated, ${formatCount(last.problems, 'problem')}`
  return `${id}  ${url}  ${when}; last ${formatMoment(last.at)}: ${came}`
}

function formatMoment(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`
}

function parseEvery(text: string): number {
  const seconds = parseInterval(text)
  if (seconds !== undefined) return seconds
  throw new InvalidArgumentError('It is an interval such as 30m, 6h or 1d, from 15 minutes to a year.')
}

function parseUrl(url: string): string {
  const parsed = FetchRequest.shape.url.safeParse(url)
  if (parsed.success) return parsed.data
  throw new Failure('bad_request', `${url}: ${parsed.error.issues[0]?.message ?? 'is no address'}`)
}
