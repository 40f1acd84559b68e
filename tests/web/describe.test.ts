// What came of a job, in words.
import { describe, expect, it } from 'vitest'
import type { IngestReport } from '#shared/entry.ts'
import { HttpError, NetworkError } from '../../web/api.ts'
import { createTranslator, loadLanguage } from '../../web/i18n/messages.ts'
import { type Item, LostJob } from '../../web/jobs/board.ts'
import {
  describeError,
  describeReport,
  describeState,
  describeSum,
  describeText,
  nameOf,
} from '../../web/jobs/describe.ts'
import { describeRun } from '../../web/subscriptions/runs.tsx'

await Promise.all([loadLanguage('ja'), loadLanguage('en')])

const en = createTranslator('en')
const ja = createTranslator('ja')
const text = { entries: 0, furniture: 0, problems: 0 }
const nothing: IngestReport = { pages: 1, unchanged: 0, entries: 0, added: 0, updated: 0, same: 0, text, problems: [] }
const some: IngestReport = { ...nothing, entries: 4, added: 2, updated: 1, same: 1 }
const item = (change: Partial<Item>): Item => ({
  id: 'x',
  job: 'x',
  kind: 'page',
  name: 'x.txt',
  own: true,
  state: 'running',
  progress: null,
  pace: null,
  report: null,
  error: null,
  ...change,
})

describe('a report', () => {
  it('counts what came', () => {
    expect(describeReport(some, 'page', en)).toBe('2 added, 1 updated, 1 already here')
    const problems = [{ source: 'x.txt', line: 3, message: 'odd' }]
    expect(describeReport({ ...nothing, problems }, 'page', ja)).toBe('読めない箇所1件')
  })

  it('tells apart why nothing came', () => {
    expect(describeReport(nothing, 'page', en)).toBe('No papers found.')
    expect(describeReport({ ...nothing, unchanged: 1 }, 'page', en)).toBe('This page is already here, unchanged.')
    expect(describeReport({ ...nothing, pages: 3, unchanged: 3 }, 'page', en)).toMatch(/^All of these pages/)
    expect(describeReport({ ...nothing, pages: 0 }, 'fetch', en)).toBe('Nothing new')
  })

  it('says where the text went, unless none of it went into papers', () => {
    expect(describeText({ entries: 90, furniture: 9, problems: 1 }, en)).toBe(
      'Of the text, 90% went into papers, 9% was page furniture, 1% could not be read.',
    )
    expect(describeText({ entries: 0, furniture: 0, problems: 40 }, en)).toBe(undefined)
  })
})

it('an error says what to do', () => {
  const refused = new HttpError(400, { code: 'bad_request', message: 'no', details: [] })
  const large = new HttpError(413, { code: 'too_large', message: 'no', details: [] })
  expect(describeError(new NetworkError('x'), 'page', en)).toMatch(/can’t be reached/)
  expect(describeError(large, 'page', en)).toMatch(/^Too large.*64 MB/)
  expect(describeError(new LostJob('x'), 'fetch', en)).toMatch(/Fetch again/)
  expect(describeError(refused, 'page', en)).toBe('Not added: no')
  expect(describeError(new Error('no'), 'fetch', en)).toBe('Not fetched: no')
})

describe('a state', () => {
  const progress = { pages: 5, total: 120, entries: 50 }

  it('says how far it is, how fast, and for how long', () => {
    const pace = { perMinute: 40.4, secondsLeft: 240 }
    expect(describeState(item({ progress, pace }), en)).toBe(
      '5 of 120 pages · 50 papers · 40 a minute · about 4 min left',
    )
    expect(describeState(item({ progress: { ...progress, total: null } }), ja)).toBe('5ページ · 50件')
    expect(describeState(item({ progress: { pages: 0, total: null, entries: 0 } }), en)).toBe('Adding…')
    expect(describeState(item({ kind: 'fetch' }), en)).toBe('Fetching…')
  })

  it('of what was stopped says what came until then', () => {
    expect(describeState(item({ state: 'cancelled', report: some }), en)).toBe(
      'Cancelled. Until then: 2 added, 1 updated, 1 already here',
    )
    expect(describeState(item({ state: 'cancelled', report: nothing }), en)).toBe('Cancelled.')
    expect(describeState(item({ state: 'cancelled' }), en)).toBe('Cancelled.')
    expect(describeState(item({ state: 'stopping', progress }), en)).toBe('Stopping…')
    expect(describeState(item({ state: 'queued' }), en)).toBe('Waiting for its turn')
  })
})

it('the sum of all tells what is new and what failed', () => {
  const done = item({ state: 'done', report: some })
  const failed = item({ state: 'failed', error: new Error('no') })
  expect(describeSum([done, done, failed, item({})], en)).toBe('4 added, 2 updated, 1 failed')
  expect(describeSum([item({ state: 'done', report: nothing })], en)).toBe(undefined)
})

it('the drop folder is named by its last part', () => {
  expect(nameOf({ kind: 'folder', name: '/home/someone/pages/, C:\\data\\more' }, en)).toBe('Folder pages, more')
  expect(nameOf({ kind: 'page', name: 'a/b.txt' }, en)).toBe('a/b.txt')
})

it('a run of a subscription tells its news', () => {
  const run = { at: '2026-12-01T00:00:00Z', added: 12, updated: 3, same: 10, problems: 1, error: null }
  expect(describeRun(run, en)).toBe('12 new · 3 revised · 1 problem')
  expect(describeRun({ ...run, added: 0, updated: 0, problems: 0 }, ja)).toBe('新しい論文はありません')
})
