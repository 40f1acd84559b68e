// Both languages say the same things, every message is used, and every use has its message.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../server/config.ts'
import en from '../../web/i18n/en.json' with { type: 'json' }
import ja from '../../web/i18n/ja.json' with { type: 'json' }
import { pickLanguage } from '../../web/i18n/language.tsx'
import { createTranslator, fillMessage, loadLanguage } from '../../web/i18n/messages.ts'
import { keyGroups, keyRows } from '../../web/keys.ts'

await Promise.all([loadLanguage('ja'), loadLanguage('en')])

const placeholders = (message: string) => [...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()
const sources = readdirSync(join(root, 'web'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('dist'))
  .map((file) => readFileSync(join(root, 'web', file), 'utf8'))
const used = new Set(
  sources.flatMap((source) => [
    ...[...source.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1]),
    ...[...source.matchAll(/\bcount\(\s*'([^']+)'/g)].flatMap((match) => [`${match[1]}.one`, `${match[1]}.other`]),
    ...[...source.matchAll(/\bt\([^')]*\? '([^']+)' : '([^']+)'/g)].flatMap((match) => [match[1], match[2]]),
  ]),
)
for (const { message } of [...keyRows, ...keyGroups]) used.add(message)

describe('the two message files', () => {
  it('have the same keys, in the same order', () => {
    expect(Object.keys(en)).toEqual(Object.keys(ja))
    expect(Object.keys(ja)).toEqual(Object.keys(ja).sort())
  })

  it('have the same placeholders', () => {
    for (const [id, message] of Object.entries(ja)) {
      expect([id, placeholders(message)]).toEqual([id, placeholders(en[id as keyof typeof en])])
    }
  })

  it('leave nothing empty', () => {
    for (const message of [...Object.values(ja), ...Object.values(en)]) expect(message.trim()).not.toBe('')
  })

  it('hold every message that is used, and no other', () => {
    expect([...used].sort()).toEqual(Object.keys(ja))
  })
})

describe('a message', () => {
  it('is filled in, with numbers grouped as the language does', () => {
    expect(fillMessage('{count} of {name}', { count: 12345, name: 'x' })).toBe('12,345 of x')
    expect(fillMessage('{unknown}', {})).toBe('{unknown}')
    expect(fillMessage('{name}', { name: '{count}', count: 1 })).toBe('{count}')
  })

  it('counts as the language does', () => {
    expect(createTranslator('en').count('papers', 1)).toBe('1 paper')
    expect(createTranslator('en').count('papers', 2000)).toBe('2,000 papers')
    expect(createTranslator('ja').count('papers', 1)).toBe('1件')
  })
})

it('speaks Japanese if the browser names it before English', () => {
  expect(pickLanguage(['ja-JP', 'en'])).toBe('ja')
  expect(pickLanguage(['fr', 'ja', 'en'])).toBe('ja')
  expect(pickLanguage(['en-GB', 'ja'])).toBe('en')
  expect(pickLanguage(['fr'])).toBe('en')
  expect(pickLanguage([])).toBe('en')
})
