// What counts as the same look: drawn pages, changed as a broken page or another machine would change them.
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { compare, shrink } from './likeness.ts'

const [width, height] = [400, 320]
type Colour = readonly [number, number, number]
const paper: Colour = [251, 250, 246]
const ink: Colour = [33, 31, 27]
const rule: Colour = [230, 225, 214]
const accent: Colour = [32, 70, 121]

type Page = {
  readonly edge?: number
  readonly rows?: number
  readonly ruled?: boolean
  readonly accent?: Colour
  readonly jitter?: number
  /** How much of a pixel's colour the edge of a letter takes. */
  readonly edges?: number
}

function fill(png: PNG, [left, top, right, bottom]: readonly number[], colour: Colour, share = 1): void {
  for (let y = top ?? 0; y < (bottom ?? 0); y++) {
    for (let x = left ?? 0; x < (right ?? 0); x++) {
      const at = (y * png.width + x) * 4
      for (const [channel, value] of colour.entries()) {
        png.data[at + channel] = value * share + (png.data[at + channel] ?? 0) * (1 - share)
      }
      png.data[at + 3] = 255
    }
  }
}

/** Two panes with a hairline between: a list of rows with a link each, and text. */
function draw(page: Page = {}): PNG {
  const { edge = 160, rows = 6, ruled = true, accent: link = accent, jitter = 0, edges = 0.5 } = page
  const png = new PNG({ width, height })
  fill(png, [0, 0, width, height], paper)
  if (ruled) fill(png, [edge, 0, edge + 1, height], rule)
  const letter = (x: number, y: number, colour: Colour) => {
    fill(png, [x - 1, y - 1, x + 7, y + 9], colour, edges)
    fill(png, [x, y, x + 6, y + 8], colour)
  }
  for (let row = 0; row < rows; row++) {
    for (let at = 0; at < 12; at++) letter(16 + at * 10 + jitter, 24 + row * 48 + jitter, ink)
    for (let at = 0; at < 6; at++) letter(16 + at * 10 + jitter, 40 + row * 48 + jitter, link)
  }
  for (let line = 0; line < 6; line++) {
    for (let at = 0; at < 18; at++) letter(edge + 24 + at * 10 + jitter, 24 + line * 24 + jitter, ink)
  }
  return png
}

const reference = shrink(draw())
const look = (page: Page) => compare(draw(page), reference)

describe('what is the same look', () => {
  it.each<[string, Page]>([
    ['the same picture', {}],
    ['text a pixel to the right and down', { jitter: 1 }],
    ['text a pixel to the left and up', { jitter: -1 }],
    ['edges smoothed less', { edges: 0.4 }],
    ['edges smoothed more', { edges: 0.6 }],
  ])('%s', (_name, page) => expect(look(page)).toMatchObject({ alike: true }))
})

describe('what is another look', () => {
  it.each<[string, Page]>([
    ['a pane moved by 16 pixels', { edge: 176 }],
    ['a pane moved by 4 pixels', { edge: 164 }],
    ['another accent colour', { accent: [20, 96, 121] }],
    ['a row that is gone', { rows: 5 }],
    ['a hairline that is gone', { ruled: false }],
  ])('%s', (_name, page) => expect(look(page)).toMatchObject({ alike: false }))

  it('a picture of another size is refused', () => {
    expect(() => compare(new PNG({ width: 100, height: 100 }), reference)).toThrow('13×13 cells')
  })

  it('what is unlike is marked', () => {
    const { picture, unlike } = look({ ruled: false })
    const reds = Array.from({ length: picture.width * picture.height }, (_, at) => picture.data[at * 4 + 1] === 0)
    expect(reds.filter(Boolean)).toHaveLength(unlike)
  })
})
