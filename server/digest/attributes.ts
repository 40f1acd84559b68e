// What the attributes of an element say of its text: whether it is seen, and whether an image stands for text. It only knows names.

import { Names } from './names.ts'

const names = [
  'class',
  'id',
  'role',
  'href',
  'rel',
  'style',
  'alt',
  'alttext',
  'hidden',
  'aria-hidden',
  'property',
  'content',
] as const

/** The name of an attribute that matters, in lower case. */
export type AttributeName = (typeof names)[number]

/** The attributes that are read. All keys from the start: an object for each tag, each of its own kind, would be slow to read. */
export type Attributes = { [name in AttributeName]: string | undefined }

/** No attributes. */
export function startAttributes(): Attributes {
  return {
    class: undefined,
    id: undefined,
    role: undefined,
    href: undefined,
    rel: undefined,
    style: undefined,
    alt: undefined,
    alttext: undefined,
    hidden: undefined,
    'aria-hidden': undefined,
    property: undefined,
    content: undefined,
  }
}

const known = new Names(names)
const longest = 11

/** The name where it stands in the markup, or null where the attribute does not matter. */
export function findAttribute(markup: string, start: number, end: number): AttributeName | null {
  return end - start > longest ? null : known.find(markup, start, end)
}

/** Whether no reader sees the element. */
export function isHidden({ hidden, style, 'aria-hidden': ariaHidden }: Attributes): boolean {
  if (hidden !== undefined || ariaHidden === 'true') return true
  return style !== undefined && /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i.test(style)
}

/** Whether an image stands for text: a formula or an emoji as WordPress prints them. */
export function showsText({ alt = '', class: classes = '' }: Attributes): boolean {
  return alt !== '' && (/(?:^|\s)(?:latex|tex|math|wp-smiley|emoji)(?:\s|$)/.test(classes) || /^\$.*\$$/s.test(alt))
}
