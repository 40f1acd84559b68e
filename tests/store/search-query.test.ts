// What is asked of a list: the typed query and the parameters as one condition, and no query that would hold the server.
import { describe, expect, it } from 'vitest'
import { readQuery } from '../../server/store/search-query.ts'

const read = (q: string) => readQuery({ q, category: [] }, '2026-11-23')

describe('readQuery', () => {
  it('joins the words with the parameters', () => {
    expect(
      readQuery({ q: 'kites', category: ['cs.LG', 'cs.CL'], from: '2026-01-01' }, '2026-11-23').node,
    ).toMatchObject({
      kind: 'and',
      parts: [{ kind: 'text', text: 'kites' }, { kind: 'or' }, { kind: 'date', from: '2026-01-01', to: null }],
    })
  })

  it('seeks six single characters at most, and says that it left some out', () => {
    const many = [...'山川海空星月火水']
    expect(read(many.slice(0, 6).join(' ')).notes).toEqual([])
    const { node, notes } = read(`${many.join(' ')} -(土 OR 木) kites`)
    expect(JSON.stringify(node)).not.toMatch(/[火水土木]/)
    expect(JSON.stringify(node)).toMatch(/月.*kites/)
    expect(notes).toMatchObject([{ start: 0, problem: 'value' }])
  })
})
