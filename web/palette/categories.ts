// Every category of arXiv as a command: it shows the category's papers.
import { archives, categories } from '#shared/categories.ts'
import { mergeFilters } from '../typed-query.ts'
import type { Command, Source } from './command.ts'

const codes = new Set(categories.map(({ code }) => code))
/** Classes, and archives as a whole but for those that have no classes. */
const offered = [
  ...archives.filter(({ code }) => !codes.has(code)).map((archive) => ({ ...archive, code: `${archive.code}.*` })),
  ...categories,
]

/** Chosen, a category takes the place of those that the list had. */
export const listCategoryCommands: Source = ({ filters, go }) => {
  const { category } = mergeFilters(filters)
  return offered.map(
    (one): Command => ({
      id: `category:${one.code}`,
      kind: 'category',
      name: ({ language }) => one[language],
      note: () => one.code,
      also: [one.code],
      typedOnly: true,
      current: category.length === 1 && category[0] === one.code,
      run: () => go.toList({ category: [one.code] }),
    }),
  )
}
