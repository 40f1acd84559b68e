// The name of a category code in the interface's language. Pure.
import { archives, findCategory } from '#shared/categories.ts'
import type { Language } from '../preferences.ts'

const archiveNames = new Map(archives.map((archive) => [archive.code, archive]))

/** The name of `cs.LG`, or of the archive for `cs.*`; undefined for a code outside arXiv's taxonomy. */
export function categoryName(code: string, language: Language): string | undefined {
  const known = code.endsWith('.*') ? archiveNames.get(code.slice(0, -2)) : findCategory(code)
  return known?.[language]
}
