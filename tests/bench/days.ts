// Counting what days brought, beside listing the first page of the same days. Half of the papers are read, two archives pinned.
import { join } from 'node:path'
import { PapersQuery } from '#shared/search.ts'
import { openStore } from '../../server/store/open.ts'
import { type Bench, compare, round } from './compare.ts'
import { writeLibrary } from './search-library.ts'

export const benchDays: Bench = async ({ papers, rounds, folder }) => {
  const path = join(folder, 'days.sqlite')
  await writeLibrary(path, papers, () => {})
  const store = await openStore(path)
  try {
    const { days } = await store.getFacets(PapersQuery.parse({}))
    const middle = days[Math.floor(days.length / 2)]?.day
    const { asOf } = await store.listPapers(PapersQuery.parse({ limit: '1' }))
    await store.markView(PapersQuery.parse({ to: middle }), asOf, new Date().toISOString())
    await store.putPinnedCategories(['cs.*', 'math.*'])
    console.log('| days | papers | counted | their first page of a list |')
    console.log('|---|---|---|---|')
    for (const [name, count] of [
      ['the newest', 1],
      ['a month', 30],
    ] as const) {
      const chosen = days.slice(0, count)
      const span = PapersQuery.parse({ from: chosen.at(-1)?.day, to: chosen[0]?.day })
      const works = { counted: () => store.listDays(span), listed: () => store.listPapers(span) }
      const { counted, listed } = await compare(works, Math.max(rounds, 20))
      const all = chosen.reduce((sum, day) => sum + day.count, 0)
      console.log(`| ${name} | ${all} | ${round(counted * 1000)} ms | ${round(listed * 1000)} ms |`)
    }
  } finally {
    await store.close()
  }
}
