// Answers in the server's place, for views that a real server shows only for a moment or after days.
import type { Page } from 'playwright-core'
import type { Correction } from '#shared/bitext.ts'
import type { SimilarPapers } from '#shared/contract.ts'
import type { IngestReport } from '#shared/entry.ts'
import type { Job } from '#shared/job.ts'
import { type Paper, PaperSummary } from '#shared/paper.ts'
import type { Subscription, SubscriptionRun } from '#shared/subscription.ts'
import { bitextPaper } from '../made/bitext-paper.ts'

const minutes = 60_000
const ago = (span: number) => new Date(Date.now() - span * minutes).toISOString()

export const report: IngestReport = {
  pages: 1,
  unchanged: 0,
  entries: 10,
  added: 9,
  updated: 1,
  same: 0,
  text: { entries: 18_400, furniture: 1200, problems: 90 },
  problems: [{ source: 'cs-LG-2026-12-01.txt', line: 214, message: 'this post has no date' }],
}

/** A job of somebody's that runs. */
export function makeJob(change: Partial<Job> = {}): Job {
  return {
    id: 'd1f6b0a2-7c5e-4b1a-9a53-1f2e3d4c5b6a',
    kind: 'fetch',
    name: 'https://digest.example/category/cs-lg/',
    state: 'running',
    progress: { pages: 12, total: 120, entries: 118 },
    startedAt: ago(1),
    report: null,
    error: null,
    ...change,
  }
}

/** Tells these jobs, one event each, and then nothing more. */
export async function tellJobs(page: Page, jobs: readonly Job[]): Promise<void> {
  const events = jobs.map((job) => `data: ${JSON.stringify(job)}\n\n`).join('')
  await page.route('**/api/jobs/events', (route) =>
    route.fulfill({ contentType: 'text/event-stream', body: `retry: 600000\n\n${events}` }),
  )
  await page.route('**/api/jobs', (route) => {
    const last = new Map(jobs.map((job) => [job.id, job]))
    return route.request().method() === 'GET' ? route.fulfill({ json: { jobs: [...last.values()] } }) : route.fallback()
  })
}

const run = (span: number, change: Partial<SubscriptionRun> = {}): SubscriptionRun => ({
  at: ago(span),
  added: 0,
  updated: 0,
  same: 10,
  problems: 0,
  error: null,
  ...change,
})

/** One that goes well, one that fails, one that rests, one that has not begun. */
export function makeSubscriptions(): readonly Subscription[] {
  const base = { every: 21_600, paused: false, createdAt: ago(60 * 24 * 9) }
  const next = (span: number) => ago(-span)
  return [
    {
      ...base,
      id: 1,
      url: 'https://digest.example/category/cs-lg/',
      nextAt: next(200),
      runs: [run(160, { added: 12, updated: 3 }), run(520), run(880, { added: 9, problems: 1 })],
    },
    {
      ...base,
      id: 2,
      url: 'https://papers.example/feed/',
      every: 86_400,
      nextAt: next(900),
      runs: [
        run(540, {
          same: 0,
          error: 'papers.example did not answer within 30 seconds; it is tried again at its next time',
        }),
        run(1980, { added: 4 }),
      ],
    },
    { ...base, id: 3, url: 'https://digest.example/category/math-co/', paused: true, nextAt: null, runs: [run(9000)] },
    { ...base, id: 4, url: 'https://digest.example/category/eess-as/', every: 604_800, nextAt: next(1), runs: [] },
  ]
}

/** Answers the list of subscriptions; everything else about them is left to the server. */
export async function tellSubscriptions(page: Page, subscriptions: readonly Subscription[]): Promise<void> {
  await page.route('**/api/subscriptions', (route) =>
    route.request().method() === 'GET' ? route.fulfill({ json: { subscriptions } }) : route.fallback(),
  )
}

/** Answers what is like any paper: two of the library, with what they have in common. */
export async function tellSimilar(page: Page): Promise<void> {
  const like = (key: string, title: string, words: readonly string[]) => ({
    paper: PaperSummary.parse({ ...bitextPaper, abstractStart: null, key, title }),
    score: 0.5,
    words: [...words],
  })
  const papers: SimilarPapers['papers'] = [
    like('2602.00005', 'An Uneven Crane', ['折り鶴', 'paper', 'Ayame Orihara']),
    like('2602.00002', 'A Crowd Folds One Crane', ['紙', 'crowd']),
  ]
  await page.route('**/api/papers/*/similar', (route) => route.fulfill({ json: { papers } }))
}

const excerpt = { excerpt: true } satisfies Partial<PaperSummary>

/** Makes every paper of the list one of which only the beginning is known. */
export async function tellExcerpts(page: Page): Promise<void> {
  await page.route('**/api/papers*', async (route) => {
    const answer = await route.fetch()
    const list = (await answer.json()) as { items: PaperSummary[] }
    await route.fulfill({ json: { ...list, items: list.items.map((item) => ({ ...item, ...excerpt })) } })
  })
  await page.route('**/api/papers/*', async (route) => {
    const answer = await route.fetch()
    const paper = (await answer.json()) as Paper
    const source = { ...paper.source, url: 'https://digest.example/2026/12/01/a-made-up-post/' }
    await route.fulfill({ json: { ...paper, ...excerpt, arxivVersion: 2, source } })
  })
}

/** Answers for the paper with everything that may stand between two texts, and keeps its corrections as the server would. */
export async function tellBitextPaper(page: Page): Promise<void> {
  let corrections: Correction[] = []
  await page.route('**/api/papers/2602.00099', (route) => route.fulfill({ json: { ...bitextPaper, corrections } }))
  await page.route('**/api/papers/2602.00099/similar', (route) => route.fulfill({ json: { papers: [] } }))
  await page.route('**/api/papers/2602.00099/corrections', (route) => {
    const body = route.request().postDataJSON() as { ja: string; text?: string }
    const kept = { ja: body.ja, text: body.text ?? '', updatedAt: '2026-02-08T09:00:00Z' }
    corrections = route.request().method() === 'PUT' ? [kept] : []
    return route.fulfill({ json: kept })
  })
  await tellMarks(page, '2602.00099')
}

/** Takes what the reader marks of made-up papers, as the server would. `keys` is a pattern of addresses. */
export async function tellMarks(page: Page, keys: string): Promise<void> {
  const before = { readAt: null, starredAt: null, laterAt: null, tags: [], note: '' }
  const after = { ...before, readAt: '2026-02-08T09:00:00Z' }
  await page.route(`**/api/papers/${keys}/marks`, (route) => {
    const key = new URL(route.request().url()).pathname.split('/').at(-2) ?? ''
    return route.fulfill({ json: { key, before, after, revision: 1 } })
  })
}
