// A short run of the fuzz (npm run fuzz is the long one): spoiled pages of every form, none of them too much for the parser.
import { describe, expect, it } from 'vitest'
import { madeForms } from '../made/forms.ts'
import { makePapers } from '../made/papers.ts'
import { judgePage, judgeSum } from './check-page.ts'
import { fuzz } from './fuzz.ts'
import { startPages } from './fuzz-page.ts'

describe('spoiled pages', () => {
  it('of every form are read without an exception, and every entry and account is sound', { timeout: 120_000 }, () => {
    const { failures, forms, entries } = fuzz({ pages: 1_500, seed: 20_261_123 })
    expect(failures.map(({ number, wrong }) => `page ${number}: ${wrong}`)).toEqual([])
    expect(forms.size).toBe(madeForms.length)
    expect(entries).toBeGreaterThan(500)
  })

  it('are the same for the same seed and number', () => {
    expect(startPages(5)(77)).toEqual(startPages(5)(77))
    expect(startPages(5)(77)).not.toEqual(startPages(6)(77))
  })

  it('are judged: what is unsound is told', () => {
    const [entry] = makePapers(1, 1)
    const sound = {
      entries: entry ? [{ entry, line: 3 }] : [],
      problems: [],
      text: { entries: 9, furniture: 0, problems: 0 },
    }
    const problem = { line: 4, message: 'Something is wrong.' }
    const lost = { ...sound.text, problems: 1 }
    expect(judgePage(sound, 1)).toBeNull()
    expect(judgePage({ ...sound, problems: [problem], text: lost }, 1)).toBeNull()
    expect(judgePage({ ...sound, text: lost }, 1)).toContain('no problem')
    expect(judgePage(sound, 4)).toContain('line 3')
    expect(judgePage({ ...sound, problems: [{ ...problem, line: 0 }] }, 1)).toContain('line 0')
    expect(judgePage({ ...sound, problems: [{ ...problem, message: '\0' }] }, 1)).toContain('shown')
    expect(judgePage({ ...sound, text: { ...sound.text, furniture: -1 } }, 1)).toContain('-1')
    expect(judgePage({ ...sound, text: { ...sound.text, entries: 0 } }, 1)).toContain('without text')
    expect(judgeSum(sound.text, { least: 9, most: 9 })).toBeNull()
    expect(judgeSum(sound.text, { least: 10, most: 12 })).toContain('10 to 12')
  })
})
