// What stands between the two texts of a paper: which sentences belong together, what was restored, what is in doubt.
import * as z from 'zod/mini'

/** Half-open range of UTF-16 code units `[start, end)` in a text. */
export const Span = z.tuple([z.int().check(z.minimum(0)), z.int().check(z.minimum(0))])
export type Span = z.infer<typeof Span>

/**
 * A stretch of `summaryJa` and the stretch of `abstractEn` it translates; null where the other side has no partner.
 * Of the pairs with a `confidence` of 0.9, nine in ten are right.
 */
export const SentencePair = z.object({
  ja: z.nullable(Span),
  en: z.nullable(Span),
  confidence: z.number().check(z.minimum(0), z.maximum(1)),
})
export type SentencePair = z.infer<typeof SentencePair>

export const RestorationKind = z.enum(['math', 'link', 'name'])
export type RestorationKind = z.infer<typeof RestorationKind>

/**
 * A stretch of `summaryJa` (`start` to `end`, half-open, UTF-16 code units) that the translation damaged: `damaged` is what
 * stands there, `correct` what belongs there, `en` where the English says so.
 */
export const Restoration = z.object({
  kind: RestorationKind,
  damaged: z.string(),
  correct: z.string(),
  start: z.int().check(z.minimum(0)),
  end: z.int().check(z.minimum(0)),
  en: Span,
})
export type Restoration = z.infer<typeof Restoration>

/** A formula of the English (`correct`, at `en`) that the translation dropped; `at` is the end of the Japanese sentence it belongs to. */
export const MissingFormula = z.object({ correct: z.string(), en: Span, at: z.int().check(z.minimum(0)) })
export type MissingFormula = z.infer<typeof MissingFormula>

/**
 * Why a sentence can’t be trusted: it was not translated, has nothing on the other side, its length does not fit, or a
 * number, a name, a negation of the English is not in it.
 */
export const DoubtKind = z.enum(['untranslated', 'unlinked', 'length', 'number', 'name', 'negation'])
export type DoubtKind = z.infer<typeof DoubtKind>

/** A doubt about one pair, named by its spans. `evidence` is what the doubt rests on: the number, the name, the word, the lengths. */
export const Doubt = z.object({ kind: DoubtKind, ja: z.nullable(Span), en: z.nullable(Span), evidence: z.string() })
export type Doubt = z.infer<typeof Doubt>

/** How a term of this paper’s English is told in Japanese, here and in the library: `renderings` with counts, the usual one first. `ja` is null where this paper uses none of them. */
export const PaperTerm = z.object({
  en: Span,
  ja: z.nullable(Span),
  renderings: z.array(z.object({ ja: z.string(), count: z.int() })),
  /** This paper’s rendering is not the usual one. */
  unusual: z.boolean(),
})
export type PaperTerm = z.infer<typeof PaperTerm>

/** A sentence of `summaryJa` (`ja`, as the page has it) as a reader would say it. */
export const Correction = z.object({ ja: z.string(), text: z.string(), updatedAt: z.string() })
export type Correction = z.infer<typeof Correction>

const sentence = z.string().check(z.maxLength(10_000, 'must be at most 10,000 characters'))
const said = (text: string) => text.trim() !== ''

/** A correction to be kept: the page’s own sentence, and what a reader would say. */
export const CorrectionRequest = z.strictObject({
  ja: sentence.check(z.refine(said, 'must be a sentence of the paper’s summary, as the page has it')),
  text: sentence.check(
    z.refine(said, 'must not be empty; to have the page’s own sentence again, remove the correction (DELETE)'),
  ),
})

/** A correction with its paper: the key it is known by now, or was; `title` may be of a paper that is gone. */
export const KeptCorrection = z.extend(Correction, { key: z.string(), title: z.string() })
export type KeptCorrection = z.infer<typeof KeptCorrection>

/** An English term and one of its Japanese renderings: in how many sentences they meet, how strongly (0 to 1, Dice), and one example. */
export const GlossaryTerm = z.object({
  en: z.string(),
  ja: z.string(),
  count: z.int(),
  score: z.number(),
  example: z.nullable(z.object({ key: z.string(), ja: z.string(), en: z.string() })),
})
export type GlossaryTerm = z.infer<typeof GlossaryTerm>
