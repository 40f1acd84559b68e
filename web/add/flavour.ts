// Which flavour of a paste is the page: the copied page's HTML keeps the links that its plain text has lost. Pure.

/** What the clipboard held; `html` is empty where nothing but text was copied. */
export type Pasted = { readonly plain: string; readonly html: string }

/** Someone's own source code, feed or JSON: there the text is the page, and the HTML only how an editor coloured it. */
const source = /^\s*(?:<(?:!doctype|\?xml|!--|[a-z][\w:-]*[\s>/])|[[{]\s*["{[\]}])/i

/** As the field will hold it: browsers write every line break of a field as `\n`. */
const asField = (text: string) => text.replace(/\r\n?/g, '\n')

/** Whether the HTML is to be kept aside. */
export function keepsHtml({ plain, html }: Pasted): boolean {
  return html.trim() !== '' && plain.trim() !== '' && !source.test(plain)
}

/** Whether the field still holds exactly what was pasted. */
export function isUnchanged(field: string, { plain }: Pasted): boolean {
  return field.trim() === asField(plain).trim()
}

/** A clipboard's HTML, which may be a fragment without head, as a page that says it is one. */
export function pageOfHtml(html: string): Blob {
  return new Blob(['<!doctype html><meta charset="utf-8">', html], { type: 'text/html' })
}
