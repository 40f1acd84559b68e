// Papers in the order in which they are like another, with the words that made them so. Pure. No paper that shares a single word.
import { foldTitle } from '#shared/script.ts'
import { type Likeness, startComparing } from './likeness.ts'
import type { Profile } from './profile.ts'
import { findReasons } from './reasons.ts'
import { readJapanese, splitEnglish, type Texts, toEnglishKey } from './texts.ts'

/** A paper that may be similar, by its key. */
export type Candidate = Texts & { readonly key: string }

/** `score` is 0 to 1; `words` are those of either language that the two share, the most telling first, then authors of both. */
export type Similar = { readonly key: string; readonly score: number; readonly words: readonly string[] }

/** One in 125 of all pairs of papers reaches it. Just above it, six in ten share a category; just below, hardly more than at random. */
export const leastScore = 0.12
const leastShared = 2
/** The Japanese is a translation of the same text, and a damaged one. */
const shareOfJapanese = 0.35
/** An author in common makes what is similar somewhat more so, and nothing else: names have namesakes. */
const worthOfAuthor = 0.05
const mostAuthors = 3

/** The `limit` most similar papers, most similar first. */
export function rankSimilar(profile: Profile, candidates: readonly Candidate[], limit: number): Similar[] {
  const scoreOf = startScoring(profile)
  return candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate) }))
    .filter(({ candidate, score }) => score >= leastScore && !isSamePaper(profile.texts, candidate))
    .toSorted((a, b) => b.score - a.score || (a.candidate.key < b.candidate.key ? 1 : -1))
    .slice(0, limit)
    .map(({ candidate, score }) => ({
      key: candidate.key,
      score: Math.round(score * 1000) / 1000,
      words: [...findReasons(profile, candidate), ...sharedAuthors(profile.texts, candidate).slice(0, mostAuthors)],
    }))
}

/** Two posts of one paper that the library could not join. */
function isSamePaper(texts: Texts, candidate: Candidate): boolean {
  const isTitle = foldTitle(texts.title) === foldTitle(candidate.title)
  return (
    isTitle && (sharedAuthors(texts, candidate).length > 0 || texts.authors.length * candidate.authors.length === 0)
  )
}

/** Gives how alike a paper is to the one of the profile, 0 to 1; 0 where they share a single term or none. */
export function startScoring(profile: Profile): (candidate: Texts) => number {
  const compareEnglish = startComparing(profile.en, toEnglishKey)
  const compareJapanese = startComparing(profile.ja, (run) => run)
  return (candidate) => {
    const english = compareEnglish(splitEnglish(candidate))
    const japanese = compareJapanese(readJapanese(candidate))
    if (english.shared + japanese.shared < leastShared) return 0
    const authors = Math.min(mostAuthors, sharedAuthors(profile.texts, candidate).length)
    return Math.min(1, mix(english, japanese) * (1 + worthOfAuthor * authors))
  }
}

/** A language that one of the two papers lacks says nothing for them and nothing against. */
function mix(english: Likeness, japanese: Likeness): number {
  if (!japanese.known) return english.cosine
  if (!english.known) return japanese.cosine
  return (1 - shareOfJapanese) * english.cosine + shareOfJapanese * japanese.cosine
}

function sharedAuthors(one: Texts, two: Texts): string[] {
  const folded = new Set(two.authors.map(foldTitle))
  return one.authors.filter((author) => foldTitle(author).length > 1 && folded.has(foldTitle(author)))
}
