// The pages of the fuzz: each drawn from a seed and its own number, so that any of them can be had again alone.
import type { PageContext } from '../../server/digest/parse.ts'
import { type Draw, pick, startDraw } from '../made/draw.ts'
import { type MadeForm, madeForms } from '../made/forms.ts'
import { makePapers } from '../made/papers.ts'
import { drawContext, encodeSomehow, mutateBytes } from './mutate-bytes.ts'
import { textMutations } from './mutate-text.ts'

export type FuzzPage = { readonly form: string; readonly bytes: Uint8Array; readonly context: PageContext }

/** Gives the spoiled page with this number, the same one each time. */
export type DrawPage = (number: number) => FuzzPage

const pagesOfForm = 24

/** The sound pages that are spoiled: a few of each form, with one to four posts. */
function writeSoundPages(seed: number): ReadonlyMap<MadeForm, readonly string[]> {
  const draw = startDraw(seed)
  const papers = makePapers(400, seed)
  const write = (form: MadeForm) => {
    const from = draw(papers.length - 4)
    return form.write(papers.slice(from, from + 1 + draw(4)), 'UTF-8')[0] ?? ''
  }
  return new Map(madeForms.map((form) => [form, Array.from({ length: pagesOfForm }, () => write(form))]))
}

/** All pages of a seed. */
export function startPages(seed: number): DrawPage {
  const sound = writeSoundPages(seed)
  return (number) => {
    const draw = startDraw(seed + Math.imul(number + 1, 0x9e3779b1))
    const form = madeForms[number % madeForms.length] ?? pick(madeForms, draw)
    const text = spoil(pick(sound.get(form) ?? [], draw), draw, () =>
      pick(sound.get(pick(madeForms, draw)) ?? [], draw),
    )
    return { form: form.name, bytes: mutateBytes(encodeSomehow(text, draw), draw), context: drawContext(draw) }
  }
}

function spoil(page: string, draw: Draw, drawOther: () => string): string {
  let text = page
  for (let count = 1 + draw(6); count > 0; count--) text = pick(textMutations, draw)(text, draw, drawOther())
  return text
}
