// What the attributes of an element say of its text: whether it is seen, and whether an image stands for text. It only knows names.

/** The attributes that are read, by their names in lower case. */
export type Attributes = { [name: string]: string | undefined }

/** The names of the attributes that matter. */
export const readAttributes = new Set(
  'class id role href rel style alt alttext hidden aria-hidden name property content'.split(' '),
)

/** Whether no reader sees the element. */
export function isHidden({ hidden, style, 'aria-hidden': ariaHidden }: Attributes): boolean {
  if (hidden !== undefined || ariaHidden === 'true') return true
  return style !== undefined && /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i.test(style)
}

/** Whether an image stands for text: a formula or an emoji as WordPress prints them. */
export function showsText({ alt = '', class: classes = '' }: Attributes): boolean {
  return alt !== '' && (/(?:^|\s)(?:latex|tex|math|wp-smiley|emoji)(?:\s|$)/.test(classes) || /^\$.*\$$/s.test(alt))
}
