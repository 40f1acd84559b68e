// An answer that the asker has is not made again, and none outlives a change of the library.
import { describe, expect, it } from 'vitest'
import { makePapers } from '../made/papers.ts'
import { entryOf, saveEntries } from '../store/library.ts'
import { withServer } from './server.ts'

const paths = [
  '/api/papers?q=学習',
  '/api/papers',
  '/api/facets',
  '/api/facets?q=学習',
  '/api/total?q=学習',
  '/api/glossary',
]

describe('an answer of the library', () => {
  it.each(paths)('%s is told to be the same until something changes', (path) =>
    withServer(async ({ ask, store }) => {
      await saveEntries(store, makePapers(40, 3))
      const first = await ask(path)
      const etag = first.headers.get('etag') ?? ''
      expect({ status: first.status, etag }).toEqual({ status: 200, etag: expect.stringMatching(/^W\/".+"$/) })
      const again = await ask(path, { headers: { 'If-None-Match': etag } })
      expect({ status: again.status, text: again.text }).toEqual({ status: 304, text: '' })
      // Asked for a second and a third time: kept, and kept compressed.
      for (let turn = 0; turn < 2; turn += 1) expect((await ask(path)).body).toEqual(first.body)
      await saveEntries(store, [entryOf({ title: 'New', summaryJa: '学習。' })], { name: 'new' })
      const changed = await ask(path, { headers: { 'If-None-Match': etag } })
      expect(changed.status).toBe(200)
      if (!path.includes('glossary')) expect(changed.body).not.toEqual(first.body)
    }),
  )

  it('is sent compressed to who takes that, whole to who does not', () =>
    withServer(async ({ ask, store }) => {
      await saveEntries(store, makePapers(40, 3))
      const plain = () => ask('/api/papers', { headers: { 'Accept-Encoding': 'identity, gzip;q=0' } })
      const bodies = []
      for (let turn = 0; turn < 3; turn += 1) {
        const gzipped = await ask('/api/papers', { headers: { 'Accept-Encoding': 'identity;q=0.2, gzip;q=0.5' } })
        expect(gzipped.headers.get('content-encoding')).toBe('gzip')
        expect(gzipped.headers.get('vary')).toMatch(/Accept-Encoding/i)
        const whole = await plain()
        expect(whole.headers.get('content-encoding')).toBeNull()
        bodies.push(gzipped.text, whole.text)
      }
      expect(new Set(bodies).size).toBe(1)
    }))

  it('has no tag where it is a refusal, which is told each time', () =>
    withServer(async ({ ask }) => {
      const etag = (await ask('/api/papers')).headers.get('etag') ?? ''
      for (const path of ['/api/papers/nothing', '/api/papers?limit=0', '/api/papers?cursor=x']) {
        const answer = await ask(path)
        expect(answer.status).toBeGreaterThanOrEqual(400)
        expect(answer.headers.get('etag')).not.toBe(etag)
      }
    }))
})
