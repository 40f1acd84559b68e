// What a finger's way over a paper means.
import { describe, expect, it } from 'vitest'
import { followOf, isSideways, readSwipe } from '../../web/panes/swipe.ts'

const both = { previous: true, next: true }
const from = { x: 200, y: 400 }
const to = (x: number, y = 400) => ({ x, y })

describe('a finger', () => {
  it('goes sideways only if it clearly does', () => {
    expect(isSideways(from, to(206, 404))).toBe(undefined)
    expect(isSideways(from, to(240, 410))).toBe(true)
    expect(isSideways(from, to(220, 440))).toBe(false)
    expect(isSideways(from, to(230, 425))).toBe(false)
  })

  it('turns when it went far enough, or fast enough', () => {
    expect(readSwipe(from, to(60), 0.2, 390, both)).toBe('next')
    expect(readSwipe(from, to(340), 0.2, 390, both)).toBe('previous')
    expect(readSwipe(from, to(140), 0.2, 390, both)).toBe(null)
    expect(readSwipe(from, to(140), 0.9, 390, both)).toBe('next')
    expect(readSwipe(from, to(170), 2, 390, both)).toBe(null)
  })

  it('from the left edge pushes the paper aside', () => {
    expect(readSwipe({ x: 10, y: 400 }, to(180), 0.2, 390, both)).toBe('back')
    expect(readSwipe({ x: 10, y: 400 }, to(180), 0.2, 390, { previous: false, next: false })).toBe('back')
  })

  it('leads nowhere at the ends of the list, where the paper hardly gives', () => {
    const none = { previous: false, next: false }
    expect(readSwipe(from, to(20), 2, 390, none)).toBe(null)
    expect(followOf(from, to(100), both)).toBe(-100)
    expect(Math.abs(followOf(from, to(100), none))).toBeLessThan(30)
  })
})
