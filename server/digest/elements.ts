// What the elements, classes and roles of a page mean for its text: where lines end, what nobody sees, what is furniture. It only knows names.

import { Names } from './names.ts'

/** Bits of an element's nature. */
export const Nature = {
  isVoid: 1,
  /** Starts and ends a line; `paragraph` with a blank line around. */
  line: 2,
  paragraph: 4,
  /** No text at all: script and style. */
  code: 8,
  /** Text that no reader sees. */
  unseen: 16,
  heading: 32,
  cell: 64,
  row: 128,
  verbatim: 256,
  /** Around the posts: navigation, sidebars. */
  aside: 512,
  /** Around the posts where it stands outside of them: the page's header and footer. */
  edge: 1024,
  /** A post wherever it stands. */
  post: 2048,
} as const

const kinds: readonly (readonly [nature: number, names: string])[] = [
  [
    Nature.isVoid,
    'area base basefont bgsound col command embed frame img input keygen link meta param source track wbr',
  ],
  [Nature.isVoid | Nature.line, 'br'],
  [Nature.isVoid | Nature.paragraph, 'hr'],
  [
    Nature.line,
    'html head body address center dd details dialog dir div dt fieldset hgroup legend li main menu section summary title',
  ],
  [Nature.line, 'tbody tfoot thead caption'],
  [Nature.paragraph, 'blockquote dl figcaption figure ol p table ul'],
  [Nature.line | Nature.row, 'tr'],
  [Nature.cell, 'td th'],
  [Nature.paragraph | Nature.heading, 'h1 h2 h3 h4 h5 h6'],
  [Nature.paragraph | Nature.verbatim, 'pre listing xmp plaintext'],
  [Nature.line | Nature.aside, 'nav aside form'],
  [Nature.line | Nature.edge, 'header footer'],
  [Nature.line | Nature.post, 'article'],
  [Nature.code, 'script style'],
  [
    Nature.unseen,
    'template noscript svg select textarea button iframe object audio video canvas annotation annotation-xml noembed noframes datalist rp',
  ],
]

const natures = new Map(kinds.flatMap(([nature, names]) => names.split(' ').map((name) => [name, nature] as const)))

const elements = new Names([
  ...natures.keys(),
  ...'a abbr b code em i math mrow s small span strong sub sup time'.split(' '),
])

/** The name of an element where it stands in the markup, in lower case. */
export function readName(markup: string, start: number, end: number): string {
  return elements.find(markup, start, end) ?? markup.slice(start, end).toLowerCase()
}

/** The nature of an element by its name in lower case; 0 for one that only marks text. */
export function natureOf(name: string): number {
  return natures.get(name) ?? 0
}

const closes: readonly (readonly [opens: string, ends: string])[] = [
  ['li', 'p li'],
  ['dt dd', 'p dt dd'],
  ['td th', 'p td th'],
  ['tr', 'p td th tr'],
  ['tbody tfoot thead', 'p td th tr tbody tfoot thead'],
  ['option', 'option'],
  ['body', 'head'],
]
const implied = new Map(
  closes.flatMap(([opens, ends]) => opens.split(' ').map((name) => [name, new Set(ends.split(' '))] as const)),
)
const paragraph = new Set(['p'])
const none = new Set<string>()

/** The elements whose end tag may be missing before this one starts. */
export function endsBefore(name: string, nature: number): ReadonlySet<string> {
  return (
    implied.get(name) ?? (nature & (Nature.line | Nature.paragraph) && !(nature & Nature.isVoid) ? paragraph : none)
  )
}

/** Bits of what classes, an id or a role say. */
export const Sign = {
  hidden: 1,
  aside: 2,
  /** What a theme prints beside a post’s text: bylines, dates. */
  meta: 4,
  title: 8,
  post: 16,
  excerpt: 32,
  more: 64,
} as const

const signs: readonly (readonly [sign: number, pattern: RegExp])[] = [
  [Sign.hidden, /^(?:screen-reader-text|sr-only|visually-?hidden|assistive-text|katex-html)$/],
  [
    Sign.aside,
    /^(?:(?:posts?|entry|article|sns|site|single|wp-block(?:-post)?|wp-block-query|jp|comment)[-_]{1,2})?(?:nav|navi|navigation|pagination|pagenavi|pager|nav-links|breadcrumbs?|widget|widget-area|sidebar|comments|comments-area|comment-area|respond|share|sharing|shareda?ddy|related|relatedposts|related-(?:posts|entries|articles)|toc|ez-toc-container|social|author-(?:box|info)|like-this|latest-posts|categories-list|archives|tag-cloud|navigation-link)$/,
  ],
  [
    Sign.aside,
    /^(?:sharedaddy|sns-share|ez-toc.*|yarpp.*|addtoany.*|navigation|complementary|search|banner|contentinfo|doc-toc|jp-relatedposts|ads?|advert|advertisement|adsense|adsbygoogle|ad-(?:area|label|wrap|block|space|unit)|sponsor(?:ed)?)$/,
  ],
  [
    Sign.meta,
    /^(?:(?:entry|posts?|article|wp-block-post)[-_]{1,2})?(?:meta|byline|posted-on|date|author|author-name|author-biography|vcard|time|views|utility|reading-time)$|^(?:comments-link|date-tags|edit-link|permalink|time-to-read|nocomments)$/,
  ],
  [Sign.title, /^(?:wp-block-post-title|(?:(?:entry|post|article|single|blog)[-_]{1,2})title|p-name|headline)$/],
  [Sign.post, /^(?:hentry|h-entry|post|type-post|wp-block-post|post-\d{1,12})$/],
  [Sign.excerpt, /^(?:(?:entry|post|wp-block-post|archive)[-_]{1,2}(?:summary|excerpt)|excerpt|p-summary)$/],
  [Sign.more, /^(?:more-link|read-more|readmore|wp-block-read-more|wp-block-post-excerpt__more-link)$/],
]

// The same lists of classes stand on every page of a site: what they say is kept, as long as they are not too many.
const known = new Map<string, number>()
const mostKnown = 10_000

/** What a list of classes (or an id, or a role) says. */
export function signsOf(names: string): number {
  if (names === '') return 0
  if (names.startsWith('post-')) {
    const number = firstNumbered.exec(names)
    if (number) return Sign.post | signsOf(names.slice(number[0].length))
  }
  const found = known.get(names)
  if (found !== undefined) return found
  if (known.size >= mostKnown) known.clear()
  const signs = readSigns(names)
  if (names.length < 500) known.set(copy(names), signs)
  return signs
}

// Each post has a list of its own, of the same few classes but for its number.
const firstNumbered = /^post-\d{1,12}(?:[\t\n\f\r ]|$)/

// A part of a string holds on to the whole: a page would be kept as long as one class of it.
function copy(text: string): string {
  return String(JSON.parse(JSON.stringify(text)))
}

function readSigns(names: string): number {
  let found = 0
  for (const name of names.split(/[\t\n\f\r ]+/, 100)) if (name.length < 60) found |= signsOfOne(name)
  return found
}

const knownOnes = new Map<string, number>()
const numbered = /^post-\d{1,12}$/

function signsOfOne(name: string): number {
  if (numbered.test(name)) return Sign.post
  const found = knownOnes.get(name)
  if (found !== undefined) return found
  if (knownOnes.size >= mostKnown) knownOnes.clear()
  let made = 0
  for (const [sign, pattern] of signs) if (pattern.test(name)) made |= sign
  knownOnes.set(copy(name), made)
  return made
}
