// The list of what to read first: the likely by score, and at every fifth place one that is unlikely, from a category that is ranked
// low, so that the list never shows the same alone. Pure; the same day gives the same list.

/** A paper with its score and its categories, the first one its own. */
export type Scored = { readonly key: string; readonly score: number; readonly categories: readonly string[] }
export type Mixed<Paper> = { readonly paper: Paper; readonly unlikely: boolean }

/** One in so many is unlikely. */
export const everyUnlikely = 5

/** At most `limit` papers. `archives`: those that the reader kept papers of (cs, stat); the unlikely come from no other. `day` turns the categories. */
export function mixList<Paper extends Scored>(
  papers: readonly Paper[],
  { limit, archives, day }: { readonly limit: number; readonly archives: ReadonlySet<string>; readonly day: string },
): Mixed<Paper>[] {
  const ranked = papers.toSorted((a, b) => b.score - a.score || (a.key < b.key ? 1 : -1))
  const places = Math.floor(Math.min(limit, ranked.length) / everyUnlikely)
  const lower = ranked.slice(Math.ceil(ranked.length / 2))
  const allowed = lower.filter((paper) => archiveOf(paper) === '' || archives.has(archiveOf(paper)))
  const unlikely = takeTurns(allowed.length >= places ? allowed : lower, day).slice(0, places)
  const chosen = new Set(unlikely)
  const likely = ranked.filter((paper) => !chosen.has(paper))
  return Array.from({ length: Math.min(limit, ranked.length) }, (_, place) => {
    const isTurn = (place + 1) % everyUnlikely === 0
    const paper = isTurn ? unlikely[Math.floor(place / everyUnlikely)] : undefined
    return { paper, before: Math.floor(place / everyUnlikely), place }
  }).flatMap(({ paper, before, place }) => {
    const found = paper ?? likely[place - before]
    return found ? [{ paper: found, unlikely: paper !== undefined }] : []
  })
}

/** The best of each category, one category after the other in the order of the day, then the second best of each. */
function takeTurns<Paper extends Scored>(ranked: readonly Paper[], day: string): Paper[] {
  const turns = new Map<string, number>()
  const placed = ranked.map((paper) => {
    const category = paper.categories[0] ?? ''
    const turn = turns.get(category) ?? 0
    turns.set(category, turn + 1)
    return { paper, turn, order: hash(`${day} ${category}`) }
  })
  return placed.sort((a, b) => a.turn - b.turn || a.order - b.order).map(({ paper }) => paper)
}

/** The archive of a paper's first category: cs of cs.LG. */
export function archiveOf({ categories }: Pick<Scored, 'categories'>): string {
  return (categories[0] ?? '').split('.')[0] ?? ''
}

/** FNV-1a (Fowler, Noll, Vo), 32 bits. */
function hash(text: string): number {
  let state = 0x811c9dc5
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return state >>> 0
}
