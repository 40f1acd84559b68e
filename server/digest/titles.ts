// Drafts to entries with their titles: what stands before an entry's texts against what its footer says. Puts right what a cut page ran together.
import { hasJapanese } from '#shared/script.ts'
import { type Draft, findFooterTitle, Stage, startValues } from './draft.ts'
import { isFurniture } from './furniture.ts'
import type { Line } from './lines.ts'
import { areAlike, countShared, findTitleRun, findTitleStart } from './match.ts'
import { type Found, quote } from './problems.ts'
import { squash, trimSpace } from './space.ts'

/** A title and the lines it was taken from: none where only the footer states it. */
export type Title = { readonly text: string; readonly lines: readonly Line[] }

/** A draft whose blocks now hold its own lines only, with its title. `told` are lines that `found` speaks of. */
export type Settled = {
  readonly draft: Draft
  readonly title: Title | null
  readonly found: readonly Found[]
  readonly told: readonly Line[]
}

/** One or two entries a draft: two where the page was cut and joined between a text and another entry's info block. */
export function settleTitles(drafts: readonly Draft[]): Settled[] {
  for (const draft of drafts) takeHeadFromCut(draft)
  return drafts.flatMap(settle)
}

// An entry that begins while the one before is open: its title went into that one's last block.
function takeHeadFromCut(draft: Draft): void {
  const { cut, head, headUse } = draft
  if (!cut || headUse !== 'title' || head.length > 0) return
  const title = findFooterTitle(draft)
  const block = cut.stage === Stage.abstract ? cut.abstract : cut.stage === Stage.summary ? cut.summary : null
  if (block) draft.head = title === null ? takeTitleLike(block) : takeTitle(block, title)
  else if (title !== null && cut.last) cut.last.parts.push(cutOff(cut.last.parts.pop() ?? '', title))
}

function takeTitle(block: Line[], title: string): Line[] {
  const run = findTitleRun(block, title)
  if (run && block.slice(run.end).every(({ text }) => isFurniture(text))) return block.splice(run.start)
  const last = block.at(-1)
  const start = last ? findTitleStart(last.text, title) : -1
  if (!last || start < 0) return []
  block[block.length - 1] = { ...last, text: trimSpace(last.text.slice(0, start)) }
  return [{ ...last, text: last.text.slice(start) }]
}

function cutOff(text: string, title: string): string {
  const start = findTitleStart(text, title)
  return start < 0 ? text : trimSpace(text.slice(0, start))
}

const longestTitle = 300
// how far before 要約 a title is looked for: further up stand other posts and the site's own lines
const nearLines = 20

// No footer says what the title is: the last line, where it is set off from the block and is no sentence of it.
function takeTitleLike(block: Line[]): Line[] {
  const index = block.findLastIndex(({ text }) => !isFurniture(text))
  const last = block[index]
  if (!last || last.text.length > longestTitle || !/\p{L}/u.test(last.text)) return []
  const standsAlone = last.afterBlank && index > 0 && !/。$/.test(last.text)
  const isLatin = !hasJapanese(last.text) && !/\.$/.test(last.text)
  return standsAlone || (isLatin && (index > 0 || last.afterBlank)) ? block.splice(index) : []
}

function settle(draft: Draft): Settled[] {
  const marked = draft.head.findLast(({ label }) => label?.kind === 'title')
  if (marked) return [settleMarked(draft, marked)]
  if (draft.headUse === 'title') return settleHead(draft)
  const head = draft.headUse === 'nothing' ? [] : draft.head.filter(({ text }) => !isFurniture(text))
  const title = findFooterTitle(draft)
  const run = title === null ? null : findTitleRun(head, title)
  const lines = run ? head.splice(0, run.end).slice(run.start) : takeFirstLatin(draft, head)
  if (draft.headUse === 'summary' && head.some(({ text }) => hasJapanese(text))) draft.summary = head
  if (draft.headUse === 'abstract' && head.length > 0) giveText(draft, head)
  return [finish(draft, lines)]
}

/** Markup says which line the title is: what follows it may be the text of a block without its label. */
function settleMarked(draft: Draft, title: Line): Settled {
  if (draft.headUse === 'summary' || draft.headUse === 'abstract') {
    const rest = draft.head.slice(draft.head.indexOf(title) + 1).filter(({ text }) => !isFurniture(text))
    if (draft.headUse === 'abstract' && rest.length > 0) giveText(draft, rest)
    else if (draft.headUse === 'summary' && rest.some(({ text }) => hasJapanese(text))) draft.summary = rest
  }
  return finish(draft, [title])
}

/** Before 要約(オリジナル) and with no footer to say otherwise, the first line is the title if it is Latin; with no Japanese at all, the last. */
function takeFirstLatin(draft: Draft, head: Line[]): Line[] {
  if (draft.headUse !== 'summary' || findFooterTitle(draft) !== null) return []
  if (!head.some(({ text }) => hasJapanese(text))) return head.splice(-1)
  return head[0] && !hasJapanese(head[0].text) ? head.splice(0, 1) : []
}

function giveText(draft: Draft, lines: Line[]): void {
  if (lines.every(({ text }) => hasJapanese(text))) draft.summary = lines
  else draft.abstract = lines
}

function settleHead(draft: Draft): Settled[] {
  const repeated = takeRepeatedLabel(draft)
  const head = draft.head.slice(-nearLines)
  const title = findFooterTitle(draft)
  const candidates = repeated ? [...head, repeated] : head
  const run = title === null ? null : (findTitleRun(candidates, title) ?? findTitleRun(candidates, dropJoined(title)))
  if (run) return [finish(draft, candidates.slice(run.start, run.end))]
  const own = head.findLast(({ text }) => !isFurniture(text))
  if (title === null)
    return [
      finish(
        draft,
        [own ?? repeated ?? head.at(-1)].filter((line) => line !== undefined),
      ),
    ]
  if (own && own.label === null && isOfAnother(draft, own.text, title)) return split(draft, own, title)
  return [own ? preferFooter(draft, own, title) : finish(draft, [])]
}

function preferFooter(draft: Draft, head: Line, footerTitle: string): Settled {
  const tell = () =>
    `${quote(head.text)} stands where the title is, but the footer says ${quote(footerTitle)}, which was kept. ` +
    'If the page was cut here, the texts may mix the two.'
  return {
    draft,
    title: { text: footerTitle, lines: [] },
    found: [{ kind: 'title', line: head.number, tell }],
    told: [head],
  }
}

/** A footer's title up to the closing sentence inside it, which a page cut in two footers holds. */
function dropJoined(title: string): string {
  return title.split(' はコメントを受け付けていません', 1)[0] ?? title
}

/** The first of the 要約 lines a Japanese block begins with, which are no text: it may be the title. */
function takeRepeatedLabel(draft: Draft): Line | undefined {
  const { summary } = draft
  const text = summary?.findIndex(({ label }) => label?.kind !== 'summary') ?? 0
  return summary?.splice(0, text < 0 ? summary.length : text)[0]
}

// Where the page was cut inside an abstract and joined to another entry's, the abstract begins as the head's and the footer is the other's.
// Cut inside the Japanese block it begins as the footer's, and so do authors and date: then the footer's title is the right one.
function isOfAnother(draft: Draft, head: string, footerTitle: string): boolean {
  if (areAlike(head, footerTitle)) return false
  const beginning = draft.abstract?.[0]?.text.slice(0, 400)
  return !beginning || countShared(head, beginning) > countShared(footerTitle, beginning)
}

function split(draft: Draft, head: Line, footerTitle: string): Settled[] {
  const texts: Draft = { ...draft, values: startValues(), footer: null, infoLines: [] }
  const rest: Draft = { ...draft, head: [], summary: null, abstract: null, textLabels: [] }
  const tell = () =>
    `The page is cut before this line: from here on it is about ${quote(footerTitle)}, not ${quote(head.text)}, ` +
    'whose last text may break off or run into the other. The two were kept apart; get the whole page.'
  const cut: Found = { kind: 'title', line: draft.infoLines[0]?.number ?? head.number, tell }
  return [
    { draft: texts, title: { text: squash(head.text), lines: [head] }, found: [cut], told: [] },
    { draft: rest, title: { text: footerTitle, lines: [] }, found: [], told: [] },
  ]
}

function finish(draft: Draft, lines: readonly Line[]): Settled {
  const title = readTitle(lines) ?? readFooterTitle(draft)
  return { draft, title, found: title ? tellCutFooter(draft, title) : [], told: [] }
}

function readTitle(lines: readonly Line[]): Title | null {
  const [first] = lines
  if (!first) return null
  const text = squash(lines.length === 1 ? first.text : lines.map((line) => line.text).join(' '))
  return /[\p{L}\p{N}]/u.test(text) ? { text, lines } : null
}

/** Also of a footer that is cut off: better than none. */
function readFooterTitle({ footer }: Draft): Title | null {
  return footer?.title ? { text: footer.title, lines: [] } : null
}

function tellCutFooter({ footer, infoLines }: Draft, { text, lines }: Title): Found[] {
  const isStated = lines.length === 0
  if (!footer || footer.whole || (!isStated && footer.barred)) return []
  const what = isStated ? 'title' : 'list of categories'
  const tell = () =>
    `The footer (カテゴリー) of ${quote(text)} is cut off: its ${what} may be incomplete. Get the whole page.`
  return [{ kind: 'title', line: infoLines.at(-1)?.number ?? null, tell }]
}
