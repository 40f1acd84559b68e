// Changes what a query asks for beside words, and leaves the rest as it was typed; so the panel of filters and the search
// box are one truth. The changed text is read again: where it would mean something else (a quote that was never closed),
// the query is written anew instead. Pure.
import type { Node, Sort } from './ast.ts'
import { categoriesOf, hasOf, type QueryFilters, readFilters, stateOf } from './filters.ts'
import { formatPart, formatQuery } from './format.ts'
import { joinNodes, type Outline, parseOutline, parseQuery } from './parse.ts'

/** The filters of one kind: which conditions are theirs, how they are written, whether only the first is meant. */
type Kind = {
  readonly keys: readonly (keyof QueryFilters)[]
  readonly owns: (node: Node) => boolean
  readonly write: (filters: QueryFilters) => readonly Node[]
  readonly first?: true
}
type Edit = { readonly start: number; readonly end: number; readonly nodes: readonly Node[]; readonly text: string }

const kinds: readonly Kind[] = [
  {
    keys: ['categories'],
    owns: (node) => categoriesOf(node) !== undefined,
    write: ({ categories }) => {
      const any = joinNodes(
        'or',
        categories.map((code) => ({ kind: 'category', code })),
      )
      return any ? [any] : []
    },
  },
  {
    keys: ['author'],
    owns: ({ kind }) => kind === 'author',
    write: ({ author }) => (author === null ? [] : [{ kind: 'author', name: author }]),
    first: true,
  },
  {
    keys: ['from', 'to'],
    owns: ({ kind }) => kind === 'date',
    write: ({ from, to }) => (from === null && to === null ? [] : [{ kind: 'date', from, to }]),
  },
  {
    keys: ['states'],
    owns: (node) => stateOf(node) !== undefined,
    write: ({ states }) => states.map(({ value, not }) => except({ kind: 'is', state: value }, not)),
  },
  {
    keys: ['has'],
    owns: (node) => hasOf(node) !== undefined,
    write: ({ has }) => has.map(({ value, not }) => except({ kind: 'has', what: value }, not)),
  },
]
const gone = { nodes: [], text: '' }
/** Behind any text. */
const atEnd = { start: Number.MAX_SAFE_INTEGER, end: Number.MAX_SAFE_INTEGER }
const except = (part: Node, not: boolean): Node => (not ? { kind: 'not', part } : part)

/** The query with some of its filters as told; `readFilters` of it gives them. A filter that is so already stays as it is typed. */
export function setFilters(q: string, today: string, change: Partial<QueryFilters>): string {
  const outline = parseOutline(q, today)
  const current = readFilters(outline)
  const wanted = { ...current, ...change }
  const differs = (key: keyof QueryFilters) => JSON.stringify(current[key]) !== JSON.stringify(wanted[key])
  const edits = kinds.filter(({ keys }) => keys.some(differs)).flatMap((kind) => editsOf(outline, kind, wanted))
  const sorts = differs('sort') ? editsOfSort(outline, wanted.sort) : []
  if (edits.length + sorts.length === 0) return q
  const meant = formatQuery({ node: nodeAfter(outline, edits), sort: wanted.sort })
  if (outline.notes.some(({ problem }) => problem === 'quote' || problem === 'parenthesis')) return meant
  const texts = writeEdits(q, outline, [...edits, ...sorts])
  return texts.find((text) => formatQuery(parseQuery(text, today)) === meant) ?? meant
}

/** The new conditions in place of the first old one, or at the end; the other old ones taken out. */
function editsOf({ items }: Outline, { owns, write, first }: Kind, wanted: QueryFilters): readonly Edit[] {
  const nodes = write(wanted)
  const text = nodes.map(formatPart).join(' ')
  const old = items.filter(({ node }) => owns(node)).slice(0, first ? 1 : undefined)
  if (old.length === 0) return text === '' ? [] : [{ ...atEnd, nodes, text }]
  return old.map(({ start, end }, index) => (index === 0 ? { start, end, nodes, text } : { start, end, ...gone }))
}

function editsOfSort({ sorts }: Outline, sort: Sort | null): readonly Edit[] {
  const text = sort === null ? '' : `sort:${sort}`
  const old = sorts.map(({ start, end }) => ({ start, end, ...gone }))
  return text === '' ? old : [...old, { ...atEnd, nodes: [], text }]
}

/** What the edited query must mean. */
function nodeAfter({ items }: Outline, edits: readonly Edit[]): Node | null {
  const kept = items.flatMap((item) => edits.find(({ start }) => start === item.start)?.nodes ?? [item.node])
  const added = edits.filter(({ start }) => start === atEnd.start).flatMap(({ nodes }) => nodes)
  return joinNodes('and', [...kept, ...added])
}

/** The text with the edits in it: as it stands, and in parentheses where it has alternatives. */
function writeEdits(q: string, { node }: Outline, edits: readonly Edit[]): readonly string[] {
  const inside = edits.filter(({ end }) => end <= q.length).sort((a, b) => b.start - a.start)
  const kept = inside.reduce(applyEdit, q).trim()
  const added = edits.flatMap(({ end, text }) => (end > q.length ? text : [])).join(' ')
  const plain = [kept, added].filter(Boolean).join(' ')
  return node?.kind === 'or' ? [plain, `(${kept}) ${added}`] : [plain]
}

/** Takes one stretch out, with the space after it where nothing comes in its place. */
function applyEdit(q: string, { start, end, text }: Edit): string {
  const after = q.slice(end)
  return q.slice(0, start) + text + (text === '' ? after.trimStart() : after)
}
