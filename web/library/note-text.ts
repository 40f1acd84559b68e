// A note's Markdown as a tree: paragraphs, lists, emphasis, code, links. Anything else is the text it is; there is no HTML.
// Pure, total, and linear but for emphasis, whose signs are looked for within one line.

export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'em' | 'strong'; readonly parts: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly parts: readonly Inline[] }
export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }

/** Code, a named link, a bare address, strong, emphasis: the first that begins. Bounded, so that no line takes long. */
const pattern =
  /(`+)([^`]{1,1000})\1|\[([^\][]{1,300})\]\((https?:\/\/[^\s()<>]{1,1000}(?:\([^\s()]{0,200}\))?[^\s()<>]{0,300})\)|(https?:\/\/[^\s<>"'）」、。]{1,1000})|\*\*([^*\s](?:[^*]{0,1000}[^*\s])?)\*\*|\*([^*\s](?:[^*]{0,1000}[^*\s])?)\*/u

/** One line. */
export function readInline(line: string): readonly Inline[] {
  const parts: Inline[] = []
  let rest = line
  for (let found = pattern.exec(rest); found; found = pattern.exec(rest)) {
    if (found.index > 0) parts.push({ kind: 'text', text: rest.slice(0, found.index) })
    const [whole, , code, name, href, address, strong, em] = found
    const bare = address?.replace(/[.,;:!?)\]]+$/, '')
    rest = rest.slice(found.index + (bare ?? whole).length)
    if (code !== undefined) parts.push({ kind: 'code', text: code.trim() || code })
    else if (name !== undefined) parts.push(linkOf(href ?? '', readInline(name), whole))
    else if (bare !== undefined) parts.push(linkOf(bare, [{ kind: 'text', text: bare }], bare))
    else if (strong !== undefined) parts.push({ kind: 'strong', parts: readInline(strong) })
    else parts.push({ kind: 'em', parts: readInline(em ?? '') })
  }
  if (rest !== '') parts.push({ kind: 'text', text: rest })
  return parts
}

/** Only to the web; what is no address stays text. */
function linkOf(href: string, parts: readonly Inline[], written: string): Inline {
  const isWeb = URL.canParse(href) && /^https?:$/.test(new URL(href).protocol)
  return isWeb ? { kind: 'link', href, parts } : { kind: 'text', text: written }
}

const bullet = /^\s{0,3}[-*+・]\s+(.*)$/
const number = /^\s{0,3}\d{1,4}[.)]\s+(.*)$/
const fence = /^\s{0,3}```/

/** The whole note. A fence that is not closed goes to the end. */
export function readNote(note: string): readonly Block[] {
  const lines = note.replace(/\r\n?/g, '\n').split('\n')
  const blocks: Block[] = []
  let at = 0
  const takeWhile = (fits: (line: string) => boolean) => {
    const start = at
    while (at < lines.length && fits(lines[at] ?? '')) at += 1
    return lines.slice(start, at)
  }
  while (at < lines.length) {
    const line = lines[at] ?? ''
    if (line.trim() === '') at += 1
    else if (fence.test(line)) {
      at += 1
      blocks.push({ kind: 'code', text: takeWhile((one) => !fence.test(one)).join('\n') })
      at += 1
    } else if (bullet.test(line))
      blocks.push(
        listOf(
          takeWhile((one) => bullet.test(one)),
          bullet,
          false,
        ),
      )
    else if (number.test(line))
      blocks.push(
        listOf(
          takeWhile((one) => number.test(one)),
          number,
          true,
        ),
      )
    else {
      const isPlain = (one: string) => one.trim() !== '' && !fence.test(one) && !bullet.test(one) && !number.test(one)
      blocks.push({ kind: 'paragraph', lines: takeWhile(isPlain).map((one) => readInline(one.trim())) })
    }
  }
  return blocks
}

function listOf(lines: readonly string[], mark: RegExp, ordered: boolean): Block {
  return { kind: 'list', ordered, items: lines.map((line) => readInline(mark.exec(line)?.[1] ?? '')) }
}
