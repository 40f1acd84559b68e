// Where a crawl goes after each page, and what of it is kept: pure steps, without a site.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  beginWalk,
  formatPlaces,
  moveOn,
  parsePlaces,
  placesToKeep,
  type Step,
} from '../../../server/source/web/places.ts'

const page = (number: number) => `https://blog.example/page/${number}/`
const fresh = (next: string | null): Step => ({ isNew: true, next, throughKnown: false })
const known = (next: string | null | undefined): Step => ({ isNew: false, next, throughKnown: false })
const urls = ({ places }: { places: readonly { url: string }[] }) => places.map(({ url }) => url)

describe('a walk', () => {
  it('goes on while pages bring something new, and ends where they do not', () => {
    const second = moveOn(beginWalk(page(1), []), fresh(page(2)))
    expect(urls(second)).toEqual([page(2)])
    expect(urls(moveOn(second, known(page(3))))).toEqual([])
    expect(urls(moveOn(second, { ...known(page(3)), throughKnown: true }))).toEqual([page(3)])
    expect(urls(moveOn(second, fresh(null)))).toEqual([])
    expect(urls(moveOn(second, known(undefined)))).toEqual([])
  })

  it('goes on where an earlier one stopped, and forgives what has moved there meanwhile', () => {
    let walk = beginWalk(page(1), [{ url: page(40), slack: 0 }])
    walk = moveOn(walk, fresh(page(2)))
    walk = moveOn(walk, fresh(page(3)))
    expect(formatPlaces(walk.places)).toBe(`${page(3)}\n${page(40)} 2`)
    expect(formatPlaces(placesToKeep(walk))).toBe(`${page(3)}\n${page(40)} 3`)
    expect(placesToKeep(beginWalk(page(1), []), page(9))).toEqual([{ url: page(9), slack: 0 }])
    walk = moveOn(walk, known(page(4)))
    expect(urls(walk)).toEqual([page(40)])
    for (const number of [41, 42, 43, 44]) walk = moveOn(walk, known(page(number)))
    expect(urls(walk)).toEqual([page(44)])
    expect(urls(moveOn(walk, known(page(45))))).toEqual([])
    walk = moveOn(walk, fresh(page(45)))
    expect(urls(moveOn(walk, known(page(46))))).toEqual([])
  })

  it('keeps what it still forgives when it is interrupted again', () => {
    let walk = moveOn(beginWalk(page(1), [{ url: page(40), slack: 3 }]), known(page(2)))
    walk = moveOn(walk, known(page(41)))
    expect(walk.places).toEqual([{ url: page(41), slack: 4 }])
    walk = moveOn(beginWalk(page(1), walk.places), known(page(2)))
    for (const number of [42, 43, 44, 45]) walk = moveOn(walk, known(page(number)))
    expect(urls(walk)).toEqual([page(45)])
  })

  it('leaves nothing behind at the end of the listing', () => {
    const walk = beginWalk(page(1), [{ url: page(3), slack: 0 }])
    expect(moveOn(walk, fresh(null)).places).toEqual([])
  })

  it('keeps its places as text', () => {
    const place = fc.record({ url: fc.nat().map((number) => `${page(number)}?a=1&b=%20`), slack: fc.nat(1000) })
    fc.assert(
      fc.property(fc.array(place, { maxLength: 4 }), (places) => {
        expect(parsePlaces(formatPlaces(places) ?? undefined)).toEqual(places)
      }),
    )
    expect(formatPlaces([])).toBeNull()
    expect(parsePlaces('nonsense\n')).toEqual([])
  })
})
