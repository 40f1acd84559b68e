// What a text with TeX in it is made of. Pure.

export type Style = 'italic' | 'bold' | 'mono' | 'small-caps' | 'plain' | 'note'
export type TextToken = { readonly kind: 'text'; readonly source: string; readonly text: string }
/** `source` is what stands in the text; the rest is how it is shown. */
export type Token =
  | TextToken
  | { readonly kind: 'math'; readonly source: string; readonly tex: string; readonly display: boolean }
  | { readonly kind: 'link'; readonly source: string; readonly href: string; readonly text: string }
  | { readonly kind: 'styled'; readonly source: string; readonly style: Style; readonly children: readonly Token[] }
/** A token, and where the text goes on. */
export type Found = { readonly token: Token; readonly end: number }

/** The tokens as plain text, for places that show no markup; math stays as its source without the dollars. */
export function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.kind === 'math') return token.tex
      if (token.kind !== 'styled') return token.text
      return token.style === 'note' ? ` (${plainText(token.children)})` : plainText(token.children)
    })
    .join('')
}
