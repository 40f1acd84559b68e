// The keys: one meaning each, and none while someone types.
import { expect, it } from 'vitest'
import { findAction, keyTable } from '../../web/keys.ts'

const plain = { ctrlKey: false, metaKey: false, altKey: false, typing: false }

it('no key and no action stands twice', () => {
  const keys = keyTable.flatMap((row) => [...row.keys])
  expect(new Set(keys).size).toBe(keys.length)
  expect(new Set(keyTable.map((row) => row.action)).size).toBe(keyTable.length)
})

it('every key calls its action', () => {
  for (const row of keyTable) {
    for (const key of row.keys) expect(findAction({ ...plain, key })).toBe(row.action)
  }
})

it('nothing happens for other keys, with modifiers, or while typing', () => {
  expect(findAction({ ...plain, key: 'x' })).toBe(undefined)
  for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { typing: true }]) {
    expect(findAction({ ...plain, ...held, key: 'j' })).toBe(undefined)
  }
})
