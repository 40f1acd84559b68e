// What is on its way, from what was asked and what the server tells: states, lost jobs, others' jobs, pace.
import { describe, expect, it } from 'vitest'
import type { Job } from '#shared/job.ts'
import {
  type Board,
  clearBoard,
  type Errand,
  emptyBoard,
  hearAll,
  hearJob,
  LostJob,
  listItems,
} from '../../web/jobs/board.ts'
import { newJobId } from '../../web/jobs/job-id.ts'
import { addSample, measurePace, type Sample } from '../../web/jobs/pace.ts'

const text = { entries: 0, furniture: 0, problems: 0 }
const report = { pages: 1, unchanged: 0, entries: 2, added: 2, updated: 0, same: 0, text, problems: [] }
const job = (change: Partial<Job> = {}): Job => ({
  id: 'one',
  kind: 'fetch',
  name: 'https://digest.example/',
  state: 'running',
  progress: { pages: 1, total: 4, entries: 10 },
  startedAt: '2026-12-01T00:00:00Z',
  report: null,
  error: null,
  ...change,
})
const errand = (change: Partial<Errand> = {}): Errand => ({
  id: 'errand',
  kind: 'fetch',
  name: 'https://digest.example/',
  job: 'one',
  sent: true,
  stopping: false,
  outcome: null,
  ...change,
})
const withErrands = (...errands: Errand[]): Board => ({ ...emptyBoard, errands })
const states = (board: Board) => listItems(board).map(({ own, state }) => `${own ? 'own' : 'other'} ${state}`)

describe('an address', () => {
  it('goes on as its job does', () => {
    const board = withErrands(errand())
    expect(states(board)).toEqual(['own waiting'])
    expect(states(hearJob(board, job({ state: 'waiting' }), 0))).toEqual(['own waiting'])
    expect(states(hearJob(board, job(), 0))).toEqual(['own running'])
    expect(states(hearJob(board, job({ state: 'done', report }), 0))).toEqual(['own done'])
    expect(listItems(hearJob(board, job({ state: 'failed', error: 'no way' }), 0))[0]?.error?.message).toBe('no way')
  })

  it('that is cancelled stops first, and then tells what came until then', () => {
    const board = withErrands(errand())
    expect(states(hearJob(board, job({ state: 'cancelled' }), 0))).toEqual(['own stopping'])
    const ended = hearJob(board, job({ state: 'cancelled', report }), 0)
    expect(listItems(ended)).toMatchObject([{ state: 'cancelled', report: { added: 2 } }])
  })

  it('stays over when older news come after', () => {
    const ended = hearJob(withErrands(errand()), job({ state: 'cancelled', report }), 0)
    expect(states(hearJob(ended, job({ state: 'cancelled' }), 1))).toEqual(['own cancelled'])
    expect(states(hearAll(ended, [job()], new Set(['one'])))).toEqual(['own cancelled'])
  })

  it('whose end was told before its id was known is over at once', () => {
    const early = hearJob(withErrands(errand({ job: null })), job({ state: 'failed', error: 'refused' }), 0)
    expect(states(early)).toEqual(['own waiting'])
    expect(states({ ...early, errands: [errand()] })).toEqual(['own failed'])
  })

  it('is lost once the server does not name its job, and only if it was asked for then', () => {
    const board = withErrands(errand())
    expect(listItems(hearAll(board, [], new Set(['one'])))[0]?.error).toBeInstanceOf(LostJob)
    expect(states(hearAll(board, [], new Set()))).toEqual(['own waiting'])
    expect(states(hearAll(board, [job()], new Set(['one'])))).toEqual(['own running'])
  })
})

describe('a page', () => {
  const page = (change: Partial<Errand> = {}) => errand({ kind: 'page', id: 'one', ...change })

  it('waits, is sent, goes on, and is over when its answer is there', () => {
    expect(states(withErrands(page({ sent: false })))).toEqual(['own queued'])
    expect(states(withErrands(page()))).toEqual(['own sending'])
    expect(states(hearJob(withErrands(page()), job({ kind: 'pages' }), 0))).toEqual(['own running'])
    const told = hearJob(withErrands(page()), job({ kind: 'pages', state: 'done', report }), 0)
    expect(states(told)).toEqual(['own running'])
    expect(states(withErrands(page({ outcome: { report, cancelled: false } })))).toEqual(['own done'])
    expect(states(withErrands(page({ outcome: { report: null, cancelled: true } })))).toEqual(['own cancelled'])
  })
})

describe('what others began', () => {
  it('is shown while it runs, after one’s own', () => {
    const other = job({ id: 'two', kind: 'folder', name: '/data/pages' })
    const board = hearJob(withErrands(errand()), other, 0)
    expect(states(board)).toEqual(['own waiting', 'other running'])
    expect(states(hearJob(board, { ...other, state: 'done', report }, 1))).toEqual(['own waiting'])
  })

  it('can be put away, with what is over', () => {
    const over = errand({ id: 'over', job: null, outcome: { error: new Error('no') } })
    const board = clearBoard(hearJob(withErrands(errand(), over), job({ id: 'two' }), 0))
    expect(states(board)).toEqual(['own waiting'])
    expect(states(hearJob(board, job({ id: 'two' }), 1))).toEqual(['own waiting'])
    expect(states(hearJob(board, job({ id: 'three' }), 1))).toEqual(['own waiting', 'other running'])
  })

  it('is not kept for ever', () => {
    let board = emptyBoard
    for (let index = 0; index < 300; index++) board = hearJob(board, job({ id: `job-${index}`, state: 'done' }), index)
    expect(board.jobs.size).toBe(100)
    expect(board.jobs.has('job-299')).toBe(true)
  })
})

describe('the pace', () => {
  const at = (seconds: number, pages: number, total: number | null = 100): Sample => ({
    at: seconds * 1000,
    progress: { pages, total, entries: pages * 10 },
  })

  it('is papers a minute, and the time left where the end is known', () => {
    expect(measurePace([at(0, 0), at(30, 10)])).toEqual({ perMinute: 200, secondsLeft: 270 })
    expect(measurePace([at(0, 0, null), at(30, 10, null)])).toEqual({ perMinute: 200, secondsLeft: null })
  })

  it('is not told from too little, nor a time left while nothing moves', () => {
    expect(measurePace([])).toBe(null)
    expect(measurePace([at(0, 0), at(2, 10)])).toBe(null)
    expect(measurePace([at(0, 5), at(30, 5)])).toEqual({ perMinute: 0, secondsLeft: null })
  })

  it('forgets what is more than a minute old, but never its only start', () => {
    const samples = [0, 30, 61, 92, 300].map((seconds) => at(seconds, seconds))
    const kept = samples.reduce<readonly Sample[]>(addSample, [])
    expect(kept.map((sample) => sample.at / 1000)).toEqual([92, 300])
  })
})

it('a job’s id is a UUID, with and without the browser’s own', () => {
  const v4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/
  const plain = { getRandomValues: crypto.getRandomValues.bind(crypto) }
  const ids = Array.from({ length: 200 }, () => newJobId(plain))
  for (const id of [newJobId(), ...ids]) expect(id).toMatch(v4)
  expect(new Set(ids).size).toBe(200)
})
