// Whether two lists name the same people. Initials, order within a name, accents and TeX aside. Pure and total.
import { foldedWords } from './fold.ts'

/** Whether the lists are as long and name, one by one, people who share a name of two letters or more. False for empty lists. */
export function namesSameAuthors(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [namesOf(a), namesOf(b)]
  if (left.length === 0 || left.length !== right.length) return false
  return left.every((words, index) => words.some((word) => right[index]?.includes(word)))
}

/** Whether both lists name someone, and nobody in one could be anybody in the other. */
export function namesStrangers(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [namesOf(a).flat(), new Set(namesOf(b).flat())]
  return left.length > 0 && right.size > 0 && !left.some((word) => right.has(word))
}

/** The names of each author; initials prove nothing, and what holds no name (a stray colon) is no author. */
function namesOf(authors: readonly string[]): string[][] {
  return authors
    .map((author) => foldedWords(author).filter((word) => word.length > 1 || /[^a-z]/.test(word)))
    .filter((words) => words.length > 0)
}
