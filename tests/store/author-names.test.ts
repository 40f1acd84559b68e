// Authors are found while their names are typed: any word of a name, begun or whole, folded, those with most papers first.
import { describe, expect, it } from 'vitest'
import { findAuthors } from '../../server/store/author-names.ts'
import type { Database } from '../../server/store/database.ts'
import { openDatabase } from '../../server/store/open-file.ts'
import { savePages } from '../../server/store/save.ts'
import { entryOf } from './library.ts'

const names = [
  ['Yoko Orihara', 'Ayame Orihara', 'Émile Zoé Roux'],
  ['Ayame Orihara', '折原 菖蒲', 'J. van der Berg'],
  ['Ayame Orihara', 'Orin Yo'],
  ['Tab\tName', 'Team, The'],
]

function libraryOf(authors: readonly (readonly string[])[]): Database {
  const db = openDatabase(':memory:')
  add(db, authors, 'first')
  return db
}

function add(db: Database, authors: readonly (readonly string[])[], hash: string): void {
  const entries = authors.map((each, at) => ({
    entry: entryOf({ title: `${hash} ${at}`, authors: [...each] }),
    line: at + 1,
  }))
  const page = {
    hash,
    name: hash,
    bytes: new Uint8Array([1]),
    sample: false,
    problems: [],
    takenAt: '2026-01-01T00:00:00Z',
  }
  savePages(db, [{ ...page, entries }])
}

const found = (db: Database, part: string, limit = 8) => findAuthors(db, part, limit, 0).map(({ author }) => author)

describe('authors while they are typed', () => {
  it.each([
    ['or', ['Ayame Orihara', 'Orin Yo', 'Yoko Orihara']],
    ['ORI', ['Ayame Orihara', 'Orin Yo', 'Yoko Orihara']],
    ['orihara', ['Ayame Orihara', 'Yoko Orihara']],
    ['yo or', ['Orin Yo', 'Yoko Orihara']],
    ['or yo', ['Orin Yo', 'Yoko Orihara']],
    ['y yo', []],
    ['o orihara', []],
    ['a orih', ['Ayame Orihara']],
    ['a. orihara', ['Ayame Orihara']],
    ['emile', ['Émile Zoé Roux']],
    ['zoe r', ['Émile Zoé Roux']],
    ['折', ['折原 菖蒲']],
    ['菖', ['折原 菖蒲']],
    ['van b', ['J. van der Berg']],
    ['name', ['Tab\tName']],
    ['the', ['Team, The']],
    ['orihara orihara', []],
    ['rihara', []],
    ['…', []],
    ['', []],
  ])('%s', (part, authors) => expect(found(libraryOf(names), part)).toEqual(authors))

  it('those with most papers come first, as many as are asked for, with how many they have', () => {
    expect(findAuthors(libraryOf(names), 'or', 2, 0)).toEqual([
      { author: 'Ayame Orihara', count: 3 },
      { author: 'Orin Yo', count: 1 },
    ])
  })

  it('who came since is found, and a name is gathered once while nothing changes', () => {
    const db = libraryOf(names)
    expect(found(db, 'newc')).toEqual([])
    add(db, [['Nao Newcomer']], 'second')
    expect(found(db, 'newc')).toEqual(['Nao Newcomer'])
    add(db, [['Nao Newcomers']], 'third')
    expect(findAuthors(db, 'newcomers', 8, 60_000)).toEqual([{ author: 'Nao Newcomers', count: 1 }])
    expect(findAuthors(db, 'newcomer', 8, 60_000).map(({ author }) => author)).toEqual(['Nao Newcomer'])
  })
})
