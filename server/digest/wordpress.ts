// Posts as WordPress's REST interface sends them (/wp-json/wp/v2/posts): one object, a list, or one a line. Other JSON is a problem that says so.
import { PostFlow, readInline, type StatedPost } from './feed-post.ts'
import { readPosts } from './html.ts'
import { type Piece, splitJson } from './json.ts'
import { type Found, quote } from './problems.ts'
import type { Parsed } from './reading.ts'

/** Reads a page of JSON. A post that can't be read is a problem with its line, and the others are kept. */
export function readWordpress(json: string): Parsed {
  const posts = new PostFlow()
  const found: Found[] = []
  for (const piece of splitJson(json)) {
    const post = readPiece(piece)
    if ('tell' in post) found.push(post)
    else posts.add(post)
  }
  const parsed = readPosts(posts.flow, posts.page)
  return { ...parsed, found: [...found, ...parsed.found] }
}

function readPiece({ text, line }: Piece): StatedPost | Found {
  const value = parseJson(text)
  if (value === undefined) return tellBroken(text, line)
  return toPost(value, line) ?? tellOther(text, line)
}

type Value = { readonly [key: string]: unknown }

function parseJson(text: string): Value | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Value {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function toPost(value: Value, line: number): StatedPost | null {
  const [title, content, excerpt] = [rendered(value.title), rendered(value.content), rendered(value.excerpt)]
  if (title === null || (content ?? excerpt) === null) return null
  const link = value.link
  return {
    line,
    title: readInline(title).normalize('NFC'),
    link: typeof link === 'string' && /^https?:\/\//i.test(link) ? link : null,
    content: content ?? '',
    excerpt: excerpt ?? '',
    categories: findCategories(value._embedded),
  }
}

/** `{ "rendered": … }`, or the bare text that some plugins send. */
function rendered(value: unknown): string | null {
  const text = isObject(value) ? value.rendered : value
  return typeof text === 'string' ? text : null
}

/** The names of the terms that `_embed` adds; without it a post has only their numbers. */
function findCategories(embedded: unknown): string[] {
  const lists = isObject(embedded) ? embedded['wp:term'] : undefined
  if (!Array.isArray(lists)) return []
  return lists.flat().flatMap((term: unknown) => {
    if (!isObject(term) || term.taxonomy !== 'category' || typeof term.name !== 'string') return []
    return [readInline(term.name).normalize('NFC')]
  })
}

function tellBroken(text: string, line: number): Found {
  const tell = () =>
    `The JSON that starts here is broken or cut off: ${quote(text, 60)} The posts around it were read; get the page again.`
  return { kind: 'page', line, tell }
}

function tellOther(text: string, line: number): Found {
  const tell = () =>
    `This is no post as WordPress’s REST interface sends them (it lacks title.rendered, or both content.rendered and excerpt.rendered): ${quote(text, 60)}`
  return { kind: 'stray', line, tell }
}
