// What all made-up markup is made of: WordPress's way to write text and attributes, addresses, and days in Japanese. Nothing is read here.
import type { Entry } from '#shared/entry.ts'

export const site = 'https://digest.example'
export const siteName = '論文の鯛焼き'

// WordPress writes the ampersand as &#038; and every sign its typography knows as a number (wptexturize).
const signs = new Map([
  ['&', '&#038;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ...Array.from('‘’“”–—…×′″', (sign): [string, string] => [sign, `&#${sign.charCodeAt(0)};`]),
])

/** Text as WordPress prints it between tags: valid in HTML and XML alike. */
export function escapeText(text: string): string {
  return text.replace(/[&<>‘’“”–—…×′″]/g, (sign) => signs.get(sign) ?? sign)
}

/** Text as WordPress prints it in an attribute (esc_attr). */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll("'", '&#039;')
}

/** Text as the paragraphs and line breaks that wpautop makes of it. */
export function formatParagraphs(text: string): string {
  return text
    .split('\n\n')
    .map((paragraph) => `<p>${escapeText(paragraph).replaceAll('\n', '<br />\n')}</p>`)
    .join('\n')
}

/** The post's own address. */
export function addressOf({ sourceUrl }: Entry): string {
  return sourceUrl ?? `${site}/?p=1`
}

/** The post's number in WordPress, taken from its address: whole, and never zero. */
export function numberOf(entry: Entry): number {
  return 70_000 + Number(/(\d+)\/?$/.exec(addressOf(entry))?.[1] ?? 0)
}

/** The name that a category has in addresses and classes. */
export function slugOf(category: string): string {
  return category
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Links to an entry's categories, as the_category prints them. */
export function formatCategories({ categories }: Entry, rel: string, separator: string): string {
  const link = (category: string) =>
    `<a href="${site}/category/${slugOf(category)}/" rel="${rel}">${escapeText(category)}</a>`
  return categories.map(link).join(separator)
}

/** The classes that post_class gives a post. */
export function formatClasses(entry: Entry): string {
  const own = entry.categories.map((category) => `category-${slugOf(category)}`)
  return [`post-${numberOf(entry)}`, 'post type-post status-publish format-standard hentry', ...own].join(' ')
}

/** When the post itself was put up: a day after its paper came out. */
export function postedAt({ publishedAt }: Entry): Date {
  return new Date(Date.parse(publishedAt ?? '2025-01-01T00:00:00Z') + 86_400_000)
}

/** `2025年3月24日`. */
export function formatDay(date: Date): string {
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`
}
