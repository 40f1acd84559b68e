// Days, revisions and the reader's own categories over HTTP.
import { expect, it } from 'vitest'
import { Days, OwnCategories, Revision } from '#shared/days.ts'
import { entryOf, saveEntries } from '../store/library.ts'
import { withServer } from './server.ts'

const send = (method: string, body: unknown) => ({ method, body: JSON.stringify(body) })

it('tells what days brought and what was revised, for the filters of a list', () =>
  withServer(async ({ ask, store }) => {
    const first = entryOf({ arxivId: '2611.00001', arxivVersion: 1 })
    await saveEntries(store, [first, entryOf({ title: 'Another', arxivId: '2611.00002', categories: ['math.AG'] })])
    await ask('/api/papers/2611.00001/marks', send('PUT', { read: '2026-11-01T00:00:00Z' }))
    expect((await ask('/api/papers/2611.00001/revision')).status).toBe(404)
    const own = await ask('/api/categories', send('PUT', { pinned: ['cs.LG', 'cs.RO'] }))
    expect(OwnCategories.parse(own.body)).toEqual({ pinned: ['cs.LG', 'cs.RO'], own: ['cs.LG', 'cs.RO'] })
    const days = Days.parse((await ask('/api/days?from=2026-11-10&to=2026-11-10')).body)
    const day = { day: '2026-11-10', papers: 2, new: 1, crossListed: 1, seenBefore: 1, revised: 0 }
    expect(days).toEqual({ days: [day], exact: true })
    expect((await ask('/api/days?category=math.*')).body).toMatchObject({ days: [{ papers: 1, crossListed: 0 }] })
    expect((await ask('/api/days?sort=old')).status).toBe(400)
    await ask('/api/papers/2611.00001/marks', send('PUT', { read: '2026-11-21T00:00:00Z' }))
    await store.savePage({
      hash: 'revised',
      name: 'page.txt',
      bytes: new Uint8Array(),
      sample: false,
      takenAt: '2026-11-22T00:00:00Z',
      problems: [],
      entries: [{ entry: { ...first, title: 'Learning to Fold Cranes', arxivVersion: 2 }, line: 1 }],
    })
    const revision = Revision.parse((await ask('/api/papers/2611.00001/revision')).body)
    expect(revision).toMatchObject({ readAt: '2026-11-21T00:00:00Z', since: '2026-11-22T00:00:00Z', ja: [], en: [] })
    expect(revision.title).toContainEqual({ kind: 'gone', text: 'Paper ' })
    expect((await ask('/api/days?q=is:revised')).body).toMatchObject({ days: [{ papers: 1, revised: 1 }] })
    expect((await ask('/api/papers?q=is:revised')).body).toMatchObject({ items: [{ marks: { revised: true } }] })
    expect((await ask('/api/feed.atom?q=is:revised')).text).toContain('Learning to Fold Cranes')
  }))
