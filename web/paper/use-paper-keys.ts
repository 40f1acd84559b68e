// What the keys do in an open paper: walk from sentence to sentence, copy, cite, correct, show the page's own text, and go
// to arXiv.
import type { RefObject } from 'react'
import type { Paper } from '#shared/paper.ts'
import { useLanguage } from '../i18n/language.tsx'
import type { Translator } from '../i18n/messages.ts'
import { useKeys } from '../use-keys.ts'
import { formatCitation, formatQuote } from './citation.ts'
import { copyText } from './clipboard.ts'
import { listPaperLinks, type PaperLink } from './paper-links.ts'
import type { OpenPaper } from './reading-context.ts'
import { say } from './said.tsx'
import type { Sentence } from './sentences.ts'

const indexOf = (element: Element | null | undefined) => {
  const value = element?.closest<HTMLElement>('[data-sentence]')?.dataset.sentence
  return value === undefined ? null : Number(value)
}

/** Copies a sentence in both languages with its source, and says so. */
export async function copyQuote(paper: Paper, sentence: Sentence, { t }: Translator): Promise<void> {
  say((await copyText(formatQuote(paper, sentence))) ? t('copy.done') : t('copy.failed'))
}

/** Copies the paper's citation, and says so. */
async function copyCitation(paper: Paper, { t }: Translator): Promise<void> {
  say((await copyText(formatCitation(paper))) ? t('cite.done') : t('copy.failed'))
}

/** Opens one of the paper's ways to arXiv beside the reader; says so where there is none without an arXiv id. */
function openLink(paper: Paper, ids: readonly PaperLink['id'][], { t }: Translator): void {
  const link = listPaperLinks(paper, { search: '' }).find(({ id }) => ids.includes(id))
  if (link) window.open(link.href, '_blank', 'noopener,noreferrer')
  else say(t('paper.noPdf'))
}

/** Puts the focus on a sentence. */
export function focusSentence(index: number): void {
  document.querySelector<HTMLElement>(`#paper [data-sentence="${index}"]`)?.focus()
}

/** Goes to a sentence in doubt; in a layout that does not show its side, to where the texts begin. */
export function focusDoubt(index: number): void {
  const sentence = document.querySelector<HTMLElement>(`#paper [data-sentence="${index}"]`)
  sentence?.focus({ preventScroll: true })
  const place = sentence ?? document.querySelector('#paper :is(.blocks, .one-side)')
  place?.scrollIntoView({ block: 'center' })
}

/** Whether the key is the sentences' here: arrow keys may be a field's, a choice's or the list's. */
function mayWalk(pane: HTMLElement, key: string): boolean {
  if (!key.startsWith('Arrow')) return true
  const focused = document.activeElement
  if (focused?.matches('input[type=radio]:focus-visible, select')) return false
  return focused === document.body || pane.contains(focused)
}

/** The first of each sentence's pieces, in order. */
function listStops(pane: HTMLElement): HTMLElement[] {
  const stops = [...pane.querySelectorAll<HTMLElement>('[data-sentence]')]
  return stops.filter((stop, at) => stop.dataset.sentence !== stops[at - 1]?.dataset.sentence)
}

/** Goes to the sentence before or after; without one, to the first that is in sight. False at the ends. */
function walk(pane: HTMLElement | null, by: 1 | -1, key: string): boolean {
  if (!pane || !mayWalk(pane, key)) return false
  const stops = listStops(pane)
  const now = indexOf(document.activeElement)
  const at = stops.findIndex((stop) => indexOf(stop) === now)
  const top = pane.querySelector('.paper-bar')?.getBoundingClientRect().bottom ?? 0
  const inSight = stops.find((stop) => stop.getBoundingClientRect().bottom > top)
  const next = at === -1 ? inSight : stops[at + by]
  if (!next) return false
  next.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'nearest' })
  return true
}

/** Listens while a paper is open. A sentence is the one with the focus, else the kept one. */
export function usePaperKeys(pane: RefObject<HTMLElement | null>, open: OpenPaper): void {
  const translator = useLanguage()
  const { paper, reading, keep, edit, kept, reveal, revealed } = open
  const findCurrent = () => {
    const index = indexOf(document.activeElement) ?? kept
    return reading.sentences.find((sentence) => sentence.index === index)
  }
  const copy = () => {
    const sentence = findCurrent()
    if (sentence) void copyQuote(paper, sentence, translator)
    else say(translator.t('copy.none'))
  }
  const correct = () => {
    const sentence = findCurrent()
    if (!sentence || sentence.page === null) return say(translator.t('correct.none'))
    keep(sentence.index)
    reveal(new Set([...revealed, sentence.index]))
    edit(true)
  }
  useKeys({
    nextSentence: (key) => walk(pane.current, 1, key),
    previousSentence: (key) => walk(pane.current, -1, key),
    copy,
    cite: () => void copyCitation(paper, translator),
    correct,
    original: open.turn,
    arxiv: () => openLink(paper, ['arxiv', 'search'], translator),
    pdf: () => openLink(paper, ['pdf'], translator),
  })
}
