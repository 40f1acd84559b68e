// docs/query.md is what the table of operators makes of it, and what it shows can be typed.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { operators } from '#shared/query/operators.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { today } from './nodes.ts'
import { formatReference, forms, path } from './reference.ts'

describe('docs/query.md', () => {
  it('is as the table makes it (npm run docs:query)', () => {
    expect(readFileSync(path, 'utf8')).toBe(formatReference())
  })

  it.each([...forms.map(([q]) => q), ...operators.flatMap(({ examples }) => examples)])(
    'shows %s, which is understood',
    (q) => {
      const { node, sort, notes } = parseQuery(q, today)
      expect(notes).toEqual([])
      expect(node ?? sort).not.toBeNull()
    },
  )

  it('has every value of is:, has: and sort:, and both languages of every row', () => {
    const text = readFileSync(path, 'utf8')
    for (const { names, help, choices } of operators) {
      for (const part of [...names.map((name) => `\`${name}:\``), help.en, help.ja]) expect(text).toContain(part)
      if (['is', 'has', 'sort'].includes(names[0]))
        for (const { value } of choices) expect(text).toContain(`\`${names[0]}:${value}\``)
    }
  })
})
