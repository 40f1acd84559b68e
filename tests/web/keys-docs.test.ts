// docs/keys.md is what the table of keys makes of it.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { formatReference, path } from './keys-reference.ts'

it('docs/keys.md is as the table makes it (npm run docs:keys)', () => {
  expect(readFileSync(path, 'utf8')).toBe(formatReference())
})
