// The lines of markup parted by post: what the elements around them say, checked against the labels that are there. It reads no field.
import { Around, type Flow, type Mark } from './flow.ts'
import { findLabel, type Label } from './labels.ts'
import type { Line } from './lines.ts'

/** The lines of one post (`isOne`), or of everything that stands in none. */
export type Group = { readonly lines: Line[]; readonly isOne: boolean; readonly post: number }

/** The groups in the order of their first lines. Asides are passed over unless `withAsides`. */
export function groupPosts(flow: Flow, parents: readonly number[], withAsides = false): Group[] {
  const owners = findOwners(flow, parents)
  const groups = new Map<number, Line[]>()
  for (const line of flow.lines) {
    const mark = flow.marks[line.index]
    if (!mark || (mark.around & Around.aside && !withAsides)) continue
    const owner = owners[mark.post] ?? 0
    const lines = groups.get(owner)
    const read = mark.around & Around.aside ? { ...line, label: findLabel(line.text) } : line
    if (lines) lines.push(read)
    else groups.set(owner, [read])
  }
  return Array.from(groups, ([post, lines]) => finishGroup(lines, post, flow.marks))
}

const texts: readonly Label['kind'][] = ['summary', 'abstract']

function isBlockLabel(label: Label | null): boolean {
  return label !== null && label.kind !== 'title' && label.kind !== 'terms' && label.kind !== 'footer'
}

// Themes nest what reads like a post (li.wp-block-post > article.hentry), or put cards of other posts into one. An element
// around no more than one title and one set of labels is that post itself.
function findOwners({ lines, marks }: Flow, parents: readonly number[]): Int32Array {
  const labels = new Int32Array(parents.length)
  const titles = new Int32Array(parents.length)
  for (const { index, label } of lines) {
    const { around = 0, post = 0 } = marks[index] ?? {}
    if (around & Around.aside) continue
    if (isBlockLabel(label)) labels[post] = 1
    if (label?.kind === 'title') titles[post] = (titles[post] ?? 0) + 1
  }
  for (let post = parents.length - 1; post > 0; post--) {
    const parent = parents[post] ?? 0
    labels[parent] = (labels[parent] ?? 0) + (labels[post] ?? 0)
    titles[parent] = (titles[parent] ?? 0) + (titles[post] ?? 0)
  }
  const owners = new Int32Array(parents.length)
  for (let post = 1; post < parents.length; post++) {
    const parent = parents[post] ?? 0
    const isSame = parent > 0 && (labels[parent] ?? 0) < 2 && (titles[parent] ?? 0) < 2
    owners[post] = isSame ? (owners[parent] ?? post) : post
  }
  return owners
}

function finishGroup(lines: Line[], post: number, marks: readonly Mark[]): Group {
  const titles = lines.filter(({ label }) => label?.kind === 'title').length
  const repeated = titles > 1 && lines.filter(({ label }) => label?.kind === 'summary').length > 1
  if (titles === 0) markHeadings(lines, post, marks)
  return { lines, post, isOne: post > 0 && !repeated }
}

/** Where no class tells titles from other headings: the last heading before a post’s first label is its title, or the first of a post without labels. */
function markHeadings(lines: Line[], post: number, marks: readonly Mark[]): void {
  let heading = -1
  for (const [at, line] of lines.entries()) {
    const isHeading = ((marks[line.index]?.around ?? 0) & Around.heading) !== 0
    if (line.label === null && isHeading) heading = at
    else if (line.label && texts.includes(line.label.kind)) {
      markTitle(lines, heading)
      if (post > 0) return
      heading = -1
    } else if (isBlockLabel(line.label)) heading = -1
  }
  if (post > 0 && !lines.some(({ label }) => isBlockLabel(label)))
    markTitle(
      lines,
      lines.findIndex(({ index }) => ((marks[index]?.around ?? 0) & Around.heading) !== 0),
    )
}

function markTitle(lines: Line[], at: number): void {
  const line = lines[at]
  if (line) lines[at] = { ...line, label: { kind: 'title' } }
}
