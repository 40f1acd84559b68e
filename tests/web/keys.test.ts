// The table of keys: one meaning each, none that is the browser's or a screen reader's, and someone who answers.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../server/config.ts'
import { listCaps } from '../../web/key-caps.ts'
import { findRow, followersOf, isSingleKey, keyGroups, keyRows } from '../../web/keys.ts'
import { formatAria } from '../../web/use-key-tip.ts'

const allKeys = keyRows.flatMap((row) => row.keys)

describe('the table', () => {
  it('has no key and no action twice', () => {
    expect(new Set(allKeys).size).toBe(allKeys.length)
    expect(new Set(keyRows.map(({ action }) => action)).size).toBe(keyRows.length)
  })

  it('calls each row by each of its keys', () => {
    for (const row of keyRows) for (const key of row.keys) expect(findRow(key)).toBe(row)
  })

  it('has no key that begins a sequence and does something itself', () => {
    const firsts = allKeys.filter((keys) => keys.includes(' ')).map((keys) => keys.split(' ')[0] ?? '')
    expect(firsts.filter((first) => findRow(first))).toEqual([])
    expect(followersOf('g').map(({ key }) => key)).toEqual(expect.arrayContaining(['d', 'c']))
  })

  it('takes no Space, Tab, function key or Alt, and no Ctrl but Ctrl K', () => {
    const strokes = allKeys.flatMap((keys) => keys.split(' '))
    expect(strokes.filter((stroke) => /^(?: |Tab|Space|F\d+|Alt.*)$/.test(stroke) || stroke === '')).toEqual([])
    expect(strokes.filter((stroke) => stroke.includes('+') && stroke.length > 1)).toEqual(['Mod+k'])
  })

  it('has the keys that were promised', () => {
    const promised = ['j', 'k', 'n', 'p', 'o', 'Enter', 'v', 'V', 'l', '1', '2', '3', '4', 't', '/', 'g d', 'g c']
    expect(allKeys).toEqual(expect.arrayContaining([...promised, '[', ']', 'f', 'Escape', 'y', 'Mod+k', '?']))
  })

  it('puts every row into a group, and no group is empty', () => {
    for (const { id } of keyGroups) expect(keyRows.some(({ group }) => group === id)).toBe(true)
  })

  it('has someone who answers to each action', () => {
    const sources = readdirSync(join(root, 'web'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('dist'))
      .map((file) => readFileSync(join(root, 'web', file), 'utf8'))
      .flatMap((source) => [...source.matchAll(/\buseKeys\(\{([\s\S]*?)\n {2}\}\)/g)].map((match) => match[1]))
      .join('\n')
    expect(keyRows.filter(({ action }) => !new RegExp(`\\b${action}[:,]`).test(sources))).toEqual([])
  })
})

describe('a key is told', () => {
  it('as its caps', () => {
    expect(listCaps('g d', false)).toEqual(['g', 'd'])
    expect(listCaps('Mod+k', false)).toEqual(['Ctrl', 'K'])
    expect(listCaps('Mod+k', true)).toEqual(['⌘', 'K'])
    expect(listCaps('Escape', false)).toEqual(['Esc'])
  })

  it('to a screen reader, where ARIA has words for it', () => {
    expect(formatAria('j')).toBe('J')
    expect(formatAria('V')).toBe('Shift+V')
    expect(formatAria('Mod+k')).toBe('Control+K Meta+K')
    expect(formatAria('g d')).toBe(null)
    expect(formatAria('?')).toBe(null)
  })

  it('single where it is a character, so that it can be turned off', () => {
    expect(allKeys.filter((keys) => !isSingleKey(keys)).toSorted()).toEqual(
      ['ArrowDown', 'ArrowUp', 'Enter', 'Escape', 'Mod+k'].toSorted(),
    )
  })
})
