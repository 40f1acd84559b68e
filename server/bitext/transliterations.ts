// Puts names back that were written in katakana by their sound: アクセスMF is Access-MFS. Only where one part still stands in
// Latin letters, the other has the same sound, and the linked English sentence has one such name. Pure.
import type { SentencePair, Span } from '#shared/bitext.ts'
import type { Canvas } from './canvas.ts'
import { foldName } from './fold.ts'
import { soundOfKatakana, soundOfWord } from './katakana.ts'
import type { Name } from './spellings.ts'

const mixed = /([ァ-ヴー]{2,20})[-‐‑–・]?\s?([A-Z][A-Za-z0-9]{1,20})(?![A-Za-z0-9])/g
const shortestSound = 2
/** No sentence has so many. */
const most = 20

/** Restores transliterated names of the pairs’ English among `compounds`. */
export function restoreSounds(canvas: Canvas, compounds: readonly Name[], pairs: readonly SentencePair[]): void {
  for (const { ja, en } of pairs) {
    if (!ja || !en) continue
    const names = compounds.filter(({ span }) => span[0] >= en[0] && span[1] <= en[1])
    if (names.length > 0) restoreSentence(canvas, ja, names.slice(0, most))
  }
}

function restoreSentence(canvas: Canvas, [from, to]: Span, names: readonly Name[]): void {
  const sentence = canvas.ja.slice(from, to)
  let tried = 0
  for (const { 0: written, 1: kana = '', 2: latin = '', index } of sentence.matchAll(mixed)) {
    tried += 1
    if (tried > most) return
    const fitting = names.filter(({ source }) => sounds(source, kana, latin) && !sentence.includes(source))
    const name = fitting[0]
    if (name === undefined || fitting.some(({ source }) => source !== name.source)) continue
    if (canvas.isFree(from + index, from + index + written.length))
      canvas.put('name', from + index, from + index + written.length, name.source, name.span)
  }
}

/** Whether a name’s first part sounds like the katakana, and its rest is the Latin, or the Latin with a letter more. */
function sounds(source: string, kana: string, latin: string): boolean {
  const rest = foldName(latin)
  for (const split of splitsOf(source)) {
    const [head, tail] = [source.slice(0, split).toLowerCase(), foldName(source.slice(split))]
    if (tail !== rest && !(tail.startsWith(rest) && tail.length === rest.length + 1)) continue
    const sound = soundOfWord(head)
    if (sound.length >= shortestSound && sound === soundOfKatakana(kana)) return true
  }
  return false
}

/** Where a name may be parted: at hyphens and before capitals. */
function splitsOf(source: string): number[] {
  const splits: number[] = []
  for (let at = 2; at < source.length - 1; at += 1)
    if (/[-‐‑–]/.test(source.charAt(at)) || (/[A-Z0-9]/.test(source.charAt(at)) && /[a-z]/.test(source.charAt(at - 1))))
      splits.push(at)
  return splits
}
