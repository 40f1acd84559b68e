// How well a paper fits the words of a query once its texts are at hand, for the few that the index ranks first. Three things
// tell, in this order: a title that answers the query by itself; words that stand alone and are no part of a compound
// (`self` in `self-supervised`); and of two papers with the same words the one that says less besides. For Latin words only.
import type { Node } from '#shared/query/ast.ts'
import { foldText, hasJapanese } from '#shared/script.ts'

/** The texts of a paper as they are compared, folded: title and abstract. */
export type FitTexts = { readonly title: string; readonly body: string }
/** The lower, the more fitting, as bm25. `bm25`: what the index gave the paper. */
export type Fit = (texts: FitTexts, bm25: number) => number

/** Weights, chosen on 3,600 queries drawn as those of `npm run bench -- --only known-item` are, from the same records. */
const [ofTitle, ofStanding, ofIndex] = [1_000, 20, 0.1]
/** A text with fewer different words is no better for it: it is cut, or missing. */
const fewestWords = 30

/** What tells how a paper fits the words that a query wants. */
export function fitTo(node: Node): Fit {
  const asked = foldWords(node)
  const words = [...new Set(wordsOf(asked))]
  return ({ title, body }, bm25) => {
    const alone = words.filter((word) => isThere(title, word, isJoint) || isThere(body, word, isJoint)).length
    const length = words.length * Math.log(Math.max(fewestWords, countWords(body)))
    const titled = answers(asked, title) ? ofTitle : 0
    return ofIndex * bm25 + length - (ofStanding * alone) / Math.max(1, words.length) - titled
  }
}

/** Whether all wanted words are of Latin letters. Folding Japanese texts would cost more than the search, and nothing says that it helps. */
export function isLatin(node: Node): boolean {
  return !wordsOf(node).some(hasJapanese)
}

function foldWords(node: Node): Node {
  if (node.kind === 'text') return { ...node, text: foldText(node.text) }
  if (node.kind === 'not') return node
  return 'parts' in node ? { ...node, parts: node.parts.map(foldWords) } : node
}

/** The words that are wanted, not those that are not. */
function wordsOf(node: Node): string[] {
  if (node.kind === 'text') return [node.text]
  return 'parts' in node ? node.parts.flatMap(wordsOf) : []
}

/** Whether a title has the words of a query; what is asked besides words was answered by the index. */
function answers(node: Node, title: string): boolean {
  if (node.kind === 'text') return isThere(title, node.text, isWithin)
  if (node.kind === 'or') return node.parts.some((part) => answers(part, title))
  return node.kind === 'and' ? node.parts.every((part) => answers(part, title)) : true
}

/** Whether two characters that stand side by side hold together. */
type Joins = (before: string, after: string) => boolean

function isThere(text: string, word: string, joins: Joins): boolean {
  for (let at = word === '' ? -1 : text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length
    if (!joins(text.charAt(at - 1), word.charAt(0)) && !joins(word.charAt(word.length - 1), text.charAt(end)))
      return true
  }
  return false
}

/** As the index has it: whole words. */
const isWithin: Joins = (before, after) => kindOf(before) === 'letter' && kindOf(after) === 'letter'
/** A hyphen joins too. */
const isJoint: Joins = (before, after) => isWithin(before, after) || isHyphen(before) || isHyphen(after)

type Kind = 'letter' | 'hyphen' | 'other'

function isHyphen(character: string): boolean {
  return kindOf(character) === 'hyphen'
}

function kindOf(character: string): Kind {
  const code = character.charCodeAt(0)
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) return 'letter'
  if (code === 0x2d || code === 0x2010 || code === 0x2011) return 'hyphen'
  return code >= 0x80 && !hasJapanese(character) && /[\p{L}\p{N}]/u.test(character) ? 'letter' : 'other'
}

function countWords(text: string): number {
  return new Set(text.match(/[a-z\d]+/g)).size
}
