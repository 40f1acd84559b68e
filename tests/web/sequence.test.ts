// Two keys in a row, and what a reader turned off.
import { describe, expect, it } from 'vitest'
import { patience, takeStroke, type Wait } from '../../web/sequence.ts'

const at = 1000
const wait: Wait = { first: 'g', until: at + patience }
const actionOf = (stroke: string, waiting: Wait | null, now = at, single = true) =>
  takeStroke(stroke, waiting, now, single).row?.action

describe('a sequence', () => {
  it('begins with its first key and ends with its second', () => {
    expect(takeStroke('g', null, at, true)).toEqual({ row: null, wait, taken: true })
    expect(actionOf('d', wait)).toBe('days')
    expect(takeStroke('d', wait, at, true).wait).toBe(null)
    expect(actionOf('c', wait)).toBe('categories')
  })

  it('is forgotten after a while: the second key then means itself', () => {
    expect(actionOf('c', wait, at + patience - 1)).toBe('categories')
    expect(actionOf('c', wait, at + patience)).toBe('copy')
  })

  it('is ended by Escape and by a key that can’t follow, which do nothing else', () => {
    for (const stroke of ['Escape', 'j', 'x']) {
      expect(takeStroke(stroke, wait, at, true)).toEqual({ row: null, wait: null, taken: true })
    }
  })

  it('outlasts Shift and keys that are no strokes, and gives way to Ctrl K', () => {
    expect(takeStroke('Shift', wait, at, true)).toEqual({ row: null, wait, taken: false })
    expect(takeStroke(null, wait, at, true)).toEqual({ row: null, wait, taken: false })
    expect(actionOf('Mod+k', wait)).toBe('palette')
  })
})

describe('single keys that are turned off', () => {
  it('leave what is no character', () => {
    for (const stroke of ['j', 'V', '?', '1', 'g']) {
      expect(takeStroke(stroke, null, at, false)).toEqual({ row: null, wait: null, taken: false })
    }
    for (const [stroke, action] of [
      ['Mod+k', 'palette'],
      ['Escape', 'back'],
      ['ArrowDown', 'nextSentence'],
    ] as const) {
      expect(actionOf(stroke, null, at, false)).toBe(action)
    }
  })
})

it('keys go on while they are held where that makes sense', () => {
  for (const stroke of ['j', 'k', 'n', 'p', 'ArrowDown'])
    expect(takeStroke(stroke, null, at, true).row?.repeats).toBe(true)
  for (const stroke of ['t', 'T', 'l', ']', 'v', '?', 'Mod+k']) {
    expect(takeStroke(stroke, null, at, true).row?.repeats).toBe(undefined)
  }
})
