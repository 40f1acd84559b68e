// How a stretch of the Japanese reads once all is put right, and when two texts look the same: what the score of restoration goes by.
import type { Span } from '#shared/bitext.ts'
import type { DamagedPaper, Truth } from '../made/damage.ts'

/** How a stretch may read, and which truths that puts right. */
export type Reading = { readonly text: string; readonly mended: readonly Truth[] }

/**
 * The ways a stretch may read: each truth put right or left as it was (a command may be mended around a name that is not),
 * the text between as it stands. That which puts most right comes first.
 */
export function readings(text: string, [from, to]: Span, truths: readonly Truth[]): Reading[] {
  let told: Reading[] = [{ text: '', mended: [] }]
  let at = from
  for (const truth of truths) {
    const before = text.slice(at, truth.span[0])
    const asIs = text.slice(...truth.span)
    // A whole name stays as it is: `LLM` for “LLMs” is Japanese, not damage.
    const isWhole = truth.what === 'name' && truth.operators.length === 0
    const forms = isWhole ? [asIs] : [...new Set([truth.correct, ...truth.others, asIs])]
    told = forms
      .flatMap((form) => told.map((start) => extend(start, before, form, truth)))
      .sort((a, b) => b.mended.length - a.mended.length)
      .slice(0, 64)
    at = truth.span[1]
  }
  return told.map(({ text: start, mended }) => ({ text: start + text.slice(at, to), mended }))
}

/** A command with nothing inside that is translated (`\textbf{GPT-4}`) may come from the English whole. */
export function asInEnglish({ abstractEn }: DamagedPaper, truths: readonly Truth[]): Reading[] {
  const [first, last] = [truths[0], truths.at(-1)]
  if (first?.what !== 'opening' || last?.what !== 'closing') return []
  const inside = abstractEn.slice(first.en[1], last.en[0])
  const isTranslated = /(?<![\\\p{L}-])\p{Ll}{2,}/u.test(inside)
  return isTranslated ? [] : [{ text: abstractEn.slice(first.en[0], last.en[1]), mended: truths }]
}

/** An undamaged stretch that takes another of its right forms is put right as well: `Transformer` where the English has a small t. */
function extend({ text, mended }: Reading, before: string, form: string, truth: Truth): Reading {
  const isRight = form === truth.correct || truth.others.includes(form)
  const changes = isRight && (truth.operators.length > 0 || form !== truth.correct)
  return { text: text + before + form, mended: changes ? [...mended, truth] : mended }
}

const beside = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/

/** White space is not seen at the ends of a stretch, beside Japanese, or twice. */
export function visible(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ /g, (space, at: number, whole: string) =>
      beside.test(whole[at - 1] ?? '') || beside.test(whole[at + 1] ?? '') ? '' : space,
    )
}
