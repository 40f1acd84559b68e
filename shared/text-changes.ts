// What changed between two texts, as stretches that can be read: whole words in English, characters and words of katakana in
// Japanese, whole formulas in both. The shortest way from the one to the other (E. Myers, An O(ND) Difference Algorithm and Its Variations,
// 1986), after which stretches too short to be read are counted to the changes around them. Pure; its time has a bound.
import type { Span } from './days.ts'
import { shortestEdits } from './edits.ts'

type Options = {
  readonly language: 'ja' | 'en'
  /** A word as all spellings of it agree. */
  readonly fold: (text: string) => string
}
/** A stretch of tokens; each side is text. `same` stretches are told in the words of the later text. */
type Block = { same: string; gone: string; new: string }

const formula = String.raw`\$\$[^$]+\$\$|\$[^$\n]{1,400}\$|\\\([^\n]{1,400}?\\\)`
const word = String.raw`[\p{Script=Latin}\p{N}\p{M}]+(?:[’'\-][\p{Script=Latin}\p{N}]+)*`
const japanese = String.raw`[\p{Script=Katakana}ー]+|\p{Script=Han}々?`
const tokens = new RegExp(`${formula}|${word}|${japanese}|\\s+|[\\s\\S]`, 'gu')
/** Longer texts are no abstracts, in characters: they are told as changed from end to end. */
const longest = 10_000

/** The stretches in order; a change is what is gone, then what is new. Together, all but `gone` are the later text, all but `new` the earlier one, white space and spelling aside. */
export function compareTexts(before: string, after: string, { language, fold }: Options): Span[] {
  if (Math.max(before.length, after.length) > longest) return toSpans([{ same: '', gone: before, new: after }])
  const [a, b] = [tokenize(before), tokenize(after)]
  const keyOf = createKeys(fold)
  const edits = shortestEdits(a.map(keyOf), b.map(keyOf))
  const blocks: Block[] = []
  for (const { kind, at } of edits) {
    const text = (kind === 'gone' ? a : b)[at] ?? ''
    const last = blocks.at(-1)
    const fits = last && (kind === 'same') === (last.same !== '')
    if (fits) last[kind] += text
    else blocks.push({ same: '', gone: '', new: '', [kind]: text })
  }
  return toSpans(joinShort(blocks.flatMap(ofSpaceAlone), language))
}

function tokenize(text: string): string[] {
  return text.match(tokens) ?? []
}

/** Each word is folded once. */
function createKeys(fold: Options['fold']): (token: string) => string {
  const keys = new Map<string, string>()
  return (token) => {
    const key = keys.get(token) ?? (/^\s+$/.test(token) ? ' ' : fold(token))
    keys.set(token, key)
    return key
  }
}

/** Lines break elsewhere in each form of a page: white space alone is no change. */
function ofSpaceAlone(block: Block): Block[] {
  if (block.same !== '' || (block.gone + block.new).trim() !== '') return [block]
  return block.new === '' ? [] : [{ same: block.new, gone: '', new: '' }]
}

/** What is the same between two changes and no word of its own becomes a part of them. */
function joinShort(blocks: readonly Block[], language: 'ja' | 'en'): Block[] {
  const joined: Block[] = []
  for (const [index, block] of blocks.entries()) {
    const last = joined.at(-1)
    const between = last?.same === '' && blocks[index + 1]?.same === ''
    if (block.same !== '' && !(between && isShort(block.same, language))) joined.push({ ...block })
    else if (last?.same === '') {
      last.gone += block.same + block.gone
      last.new += block.same + block.new
    } else joined.push({ ...block })
  }
  return joined
}

function isShort(text: string, language: 'ja' | 'en'): boolean {
  const letters = text.replace(/[^\p{L}\p{N}]+/gu, '')
  return language === 'en' ? letters.length <= 3 : letters.length <= 2
}

function toSpans(blocks: readonly Block[]): Span[] {
  const spans: Span[] = []
  for (const block of blocks) {
    for (const kind of ['same', 'gone', 'new'] as const) {
      const last = spans.at(-1)
      if (block[kind] === '') continue
      if (last?.kind === kind) spans[spans.length - 1] = { kind, text: last.text + block[kind] }
      else spans.push({ kind, text: block[kind] })
    }
  }
  return spans
}
