// Widths of panes: as dragged, but never so that one is cramped.
import { describe, expect, it } from 'vitest'
import { fitPanes, stepWidth } from '../../web/panes/fit.ts'

const all = { filters: true, list: true }
const nothing = { filters: null, list: null }

describe('the panes', () => {
  it('are as the product says where nothing was dragged', () => {
    expect(fitPanes(90, all, nothing)).toMatchObject({ filters: 14.5, list: 24.5 })
    expect(fitPanes(70, all, nothing)).toMatchObject({ filters: 14.5, list: 20 })
    expect(fitPanes(48, { filters: false, list: true }, nothing)).toMatchObject({ filters: 0, list: 17 })
  })

  it('are as they were dragged where there is room', () => {
    expect(fitPanes(120, all, { filters: 18, list: 30 })).toMatchObject({ filters: 18, list: 30 })
    expect(fitPanes(90, { filters: false, list: false }, { filters: 18, list: 30 })).toMatchObject({
      filters: 0,
      list: 0,
    })
  })

  it('leave the paper 30 rem, the list 17 and the filters 13, whatever was dragged', () => {
    for (let room = 68.75; room < 160; room += 0.5) {
      for (const wish of [
        { filters: 3, list: 3 },
        { filters: 90, list: 90 },
      ]) {
        const { filters, list } = fitPanes(room, all, wish)
        expect(room - filters - list).toBeGreaterThanOrEqual(30)
        expect(list).toBeGreaterThanOrEqual(17)
        expect(filters).toBeGreaterThanOrEqual(13)
      }
    }
  })
})

it('a separator moves by arrow keys, to its ends, and no further', () => {
  const limits = { least: 13, most: 20, usual: 14 }
  expect(stepWidth('ArrowRight', 14, limits)).toBe(15)
  expect(stepWidth('ArrowLeft', 13.5, limits)).toBe(13)
  expect(stepWidth('Home', 18, limits)).toBe(13)
  expect(stepWidth('End', 18, limits)).toBe(20)
  expect(stepWidth('ArrowUp', 18, limits)).toBe(undefined)
})
