// The papers of a long list come and go by pages; nothing grows without end.
import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { keepPage, mostPagesKept, pageQuery } from '../../../web/queries.ts'
import { noFilters } from '../../../web/url-state.ts'

const page = { items: [], total: { count: 0, exact: true }, next: null, notes: [], ranked: null, meant: null, asOf: 0 }
const query = (at: number) => pageQuery({ filters: noFilters, cursor: at.toString() })

it('puts the pages away that were not looked at for longest, never one that is in sight', () => {
  const client = new QueryClient()
  keepPage(client, query(0), page)
  const end = new QueryObserver(client, query(0)).subscribe(() => {})
  for (let at = 1; at <= 2 * mostPagesKept; at++) keepPage(client, query(at), page)
  const kept = client.getQueryCache().findAll({ queryKey: ['papers-page'] })
  expect(kept).toHaveLength(mostPagesKept + 1)
  expect(client.getQueryData(query(0).queryKey)).toBe(page)
  expect(client.getQueryData(query(1).queryKey)).toBeUndefined()
  expect(client.getQueryData(query(2 * mostPagesKept).queryKey)).toBe(page)
  end()
  client.clear()
})
