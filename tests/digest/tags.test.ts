// The quick way through markup says what the tokenizer of htmlparser2 says of the whole, whatever the markup.
import fc from 'fast-check'
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { readTags } from '../../server/digest/tags.ts'

/** What is told of markup, one string each: neighbouring pieces of text joined, of equal attributes the first. */
class Record implements TokenizerCallbacks {
  readonly told: string[] = []
  readonly #markup: string
  readonly #attributes = new Map<string, string>()
  #name = ''
  #text = ''
  #attribute = ''
  #value = ''
  #depth = 0

  constructor(markup: string) {
    this.#markup = markup
  }

  ontext(start: number, end: number): void {
    if (start >= 0) this.#text += this.#markup.slice(start, end)
  }

  ontextentity(code: number, end: number): void {
    this.#tell(`entity ${code} up to ${end}`)
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#markup.slice(start, end)
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#markup.slice(start, end)
    this.#value = ''
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#markup.slice(start, end)
  }

  onattribentity(code: number): void {
    this.#value += `{${code}}`
  }

  onattribend(): void {
    if (!this.#attributes.has(this.#attribute)) this.#attributes.set(this.#attribute, this.#value)
  }

  onopentagend(end: number): void {
    if (this.#name === 'svg') this.#depth++
    this.#tell(`open ${this.#name} ${JSON.stringify([...this.#attributes])} up to ${end}`)
    this.#attributes.clear()
  }

  onselfclosingtag(end: number): void {
    this.#tell(`self-closing ${this.#name} ${JSON.stringify([...this.#attributes])} up to ${end}`)
    this.#attributes.clear()
  }

  onclosetag(start: number, end: number): void {
    const name = this.#markup.slice(start, end)
    if (name === 'svg') this.#depth--
    this.#tell(`close ${name} up to ${end}`)
  }

  oncomment(start: number, end: number, offset: number): void {
    this.#tell(`comment ${this.#markup.slice(start, end - offset)}`)
  }

  isInForeignContext(): boolean {
    return this.#depth > 0
  }

  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  onend(): void {
    this.#tell('end')
  }

  #tell(what: string): void {
    if (this.#text !== '') this.told.push(`text ${this.#text}`)
    this.#text = ''
    this.told.push(what)
  }
}

function readQuickly(markup: string, recognizeSelfClosing = false): string[] {
  const record = new Record(markup)
  readTags(markup, record, recognizeSelfClosing)
  record.onend()
  return record.told
}

function readWhole(markup: string, recognizeSelfClosing = false): string[] {
  const record = new Record(markup)
  const tokenizer = new Tokenizer({ decodeEntities: true, recognizeSelfClosing }, record)
  tokenizer.write(markup)
  tokenizer.end()
  return record.told
}

const pieces = [
  ...'<>/="\'&;!-? \n#x[]',
  ...['a', 'b c', '鐘', '&amp;', '&amp', '&ampx;', '&#8217;', '&#x', '&nope;', '&notin;', '&NotEqualTilde;'],
  ...[
    '<p>',
    '</p>',
    '<br/>',
    '<br />',
    '<i class="x y">',
    "<a href='u?a=1&amp;b' id=q>",
    '<td hidden>',
    '<b =c>',
    '<p=q>',
  ],
  ...['<!-- a -->', '<!-- --!>', '<!-->', '<!--', '-->', '<!doctype html>', '<?x?>', '<![CDATA[', ']]>'],
  ...['<script>', '</script>', '<title>', '</title>', '<xmp>', '</xmp >', '<textarea>', '</textarea', '<style/>'],
  ...['<svg>', '</svg>', '<plaintext>', '</', '<a href="', '" title="', '">'],
]
const markups = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join(''))

describe('markup read quickly', () => {
  it('is read as the tokenizer reads it', () => {
    fc.assert(
      fc.property(markups, fc.boolean(), (markup, recognizes) => {
        expect(readQuickly(markup, recognizes)).toEqual(readWhole(markup, recognizes))
      }),
      { numRuns: 20_000, seed: 4 },
    )
  })

  it('keeps text around a sign that starts no reference in one piece', () => {
    const texts: string[] = []
    const markup = 'R & D, &nope; and AT&T<b>x</b> &lt; y'
    const record = new Record(markup)
    record.ontext = (start, end) => void texts.push(markup.slice(start, end))
    readTags(markup, record, false)
    expect(texts).toEqual(['R & D, &nope; and AT&T', 'x', ' ', ' y'])
  })

  it('is told at its own places after what the tokenizer read', () => {
    expect(readQuickly('a&amp;<i>b</i><script>1<2</script>c<br>')).toEqual([
      'text a',
      'entity 38 up to 6',
      'open i [] up to 8',
      'text b',
      'close i up to 13',
      'open script [] up to 21',
      'text 1<2',
      'close script up to 33',
      'text c',
      'open br [] up to 38',
      'end',
    ])
  })
})
