// Saved searches put in order by hand.
import { describe, expect, it } from 'vitest'
import { dropSearch, listGroups, regroup, stepSearch } from '../../../web/searches/arrange.ts'

const list = [
  { id: 1, group: '' },
  { id: 2, group: '' },
  { id: 3, group: 'a' },
  { id: 4, group: 'a' },
  { id: 5, group: 'b' },
]
const told = (searches: readonly { id: number; group: string }[]) =>
  searches.map(({ id, group }) => `${id}${group}`).join(' ')

describe('a step', () => {
  it.each([
    [2, -1, '2 1 3a 4a 5b'],
    [1, -1, '1 2 3a 4a 5b'],
    [2, 1, '1 2a 3a 4a 5b'],
    [3, -1, '1 2 3 4a 5b'],
    [4, 1, '1 2 3a 4b 5b'],
    [3, 1, '1 2 4a 3a 5b'],
    [5, -1, '1 2 3a 4a 5a'],
    [5, 1, '1 2 3a 4a 5b'],
    [9, 1, '1 2 3a 4a 5b'],
  ] as const)('of %i by %i gives %s', (id, step, wanted) => expect(told(stepSearch(list, id, step))).toBe(wanted))

  it('up from the first group of all leads out of it', () => {
    expect(
      told(
        stepSearch(
          [
            { id: 1, group: 'a' },
            { id: 2, group: 'a' },
          ],
          1,
          -1,
        ),
      ),
    ).toBe('1 2a')
  })

  it('by step comes from one end to the other, and back', () => {
    let searches: readonly { id: number; group: string }[] = list
    for (let turn = 0; turn < 20; turn++) searches = stepSearch(searches, 1, 1)
    expect(searches.at(-1)).toEqual({ id: 1, group: 'b' })
    for (let turn = 0; turn < 20; turn++) searches = stepSearch(searches, 1, -1)
    expect(searches[0]).toEqual({ id: 1, group: '' })
  })
})

describe('what is dropped', () => {
  it.each([
    [5, 1, '5 1 2 3a 4a'],
    [1, 4, '2 3a 4a 1a 5b'],
    [1, 3, '2 3a 1a 4a 5b'],
    [3, 3, '1 2 3a 4a 5b'],
    [3, 9, '1 2 3a 4a 5b'],
  ])('%i on %i gives %s', (id, on, wanted) => expect(told(dropSearch(list, id, on))).toBe(wanted))
})

it('a group may be new, and is gone with its last search', () => {
  expect(told(regroup(list, 1, 'c'))).toBe('2 3a 4a 5b 1c'.replace('3a 4a 5b 1c', '1c 3a 4a 5b'))
  expect(listGroups(regroup(list, 5, '')).map(([name]) => name)).toEqual(['', 'a'])
})
