// A post that comes with its fields apart (WordPress's REST, a feed): title, markup, link and categories put into a flow as one page would show them.
import { Around, Flow, type Link } from './flow.ts'
import { type PageFacts, readMarkup } from './markup.ts'
import { squash } from './space.ts'

/** A post as its form states it. `title` and `categories` are text, both bodies markup; `line` is where the post starts. */
export type StatedPost = {
  readonly line: number
  readonly title: string
  readonly link: string | null
  readonly content: string
  readonly excerpt: string
  readonly categories: readonly string[]
}

/** Posts as the flow of a page. */
export class PostFlow {
  readonly flow = new Flow()
  readonly parents: number[] = [0]

  /** What is known of a page of such posts: only the posts themselves. */
  get page(): PageFacts {
    return { title: '', address: null, parents: this.parents }
  }

  add(stated: StatedPost): void {
    const { flow, parents } = this
    const { line, link } = stated
    const post = parents.push(0) - 1
    const place = { lineAt: () => line, post, address: link }
    const permalink: Link | null = link === null ? null : { kind: 'permalink', address: link, text: '' }
    flow.add(stated.title, line, Around.title, post, permalink)
    flow.end(2)
    if (hasText(stated.content)) readMarkup(stated.content, flow, { ...place, around: 0 })
    else readMarkup(stated.excerpt, flow, { ...place, around: Around.excerpt })
    for (const text of stated.categories) flow.add(text, line, 0, post, { kind: 'category', address: '', text: '' })
    flow.end(2)
  }
}

function hasText(markup: string): boolean {
  return markup.trim() !== ''
}

/** The text of markup, as a title or a name is given: its tags dropped, its references read. */
export function readInline(markup: string): string {
  if (!/[<&]/.test(markup)) return squash(markup)
  const flow = new Flow()
  readMarkup(markup, flow, { lineAt: () => 1, post: 1, around: 0, address: null })
  return squash(flow.lines.map(({ text }) => text).join(' '))
}

/** Text whose references were not read, as feeds put it into CDATA sections. Signs that look like tags are text. */
export function readReferences(text: string): string {
  return text.includes('&') ? readInline(text.replaceAll('<', '&lt;')) : squash(text)
}
