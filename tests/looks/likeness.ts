// Whether a page still looks as it did: its picture is laid against a reference an eighth of its size, cell by cell. What
// moves by a pixel is alike, as is another smoothing of edges; a line, a colour or a pane that is gone or moved is not.
import { PNG } from 'pngjs'

/** Pixels of the page a cell is wide and high. */
export const cell = 8
/** How far a cell may be off, of 255: a hairline over a cell makes 2.6 or more. */
const tolerance = 2
/**
 * What of a colour is compared: how light it is, and two hues. Beside letters a cell may be off by `slack`, a share of what
 * moving it a pixel would change: where edges are smoothed otherwise, it is lighter or darker, but has the same hue.
 */
const sides = [
  { of: (red: number, green: number, blue: number) => 0.3 * red + 0.6 * green + 0.1 * blue, slack: 0.5 },
  { of: (red: number, green: number) => red - green, slack: 0.25 },
  { of: (_red: number, green: number, blue: number) => blue - green, slack: 0.25 },
] as const
type Side = (red: number, green: number, blue: number) => number
/** So many cells may be unlike: corners that are cut otherwise, a caret that blinks. */
const spared = 12

type Sums = { readonly width: number; readonly height: number; readonly sums: Float64Array }

/** Of each pixel the sum of one side of its colour over all that lies left of and above it. */
function sumUp({ width, height, data }: PNG, side: Side): Sums {
  const row = width + 1
  const sums = new Float64Array(row * (height + 1))
  for (let y = 0; y < height; y++) {
    let line = 0
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      line += side(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)
      sums[(y + 1) * row + x + 1] = (sums[y * row + x + 1] ?? 0) + line
    }
  }
  return { width, height, sums }
}

/** The mean colour of the cell that begins at x and y; what lies outside the picture does not count. */
function meanOf({ width, height, sums }: Sums, x: number, y: number): number {
  const [left, top] = [Math.max(0, x), Math.max(0, y)]
  const [right, bottom] = [Math.min(width, x + cell), Math.min(height, y + cell)]
  const at = (px: number, py: number) => sums[py * (width + 1) + px] ?? 0
  const sum = at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top)
  return sum / ((right - left) * (bottom - top))
}

/** The least and the most that a cell may be where the page moves by a pixel. */
function rangeOf(sums: Sums, x: number, y: number): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity]
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      const mean = meanOf(sums, x + dx, y + dy)
      least = Math.min(least, mean)
      most = Math.max(most, mean)
    }
  }
  return [least, most]
}

/** Whether a cell is what it was, as it stands (most are) or moved by a pixel. */
function isNear(sums: Sums, x: number, y: number, was: number, slack: number): boolean {
  if (Math.abs(meanOf(sums, x, y) - was) <= tolerance) return true
  const [least, most] = rangeOf(sums, x, y)
  const spare = tolerance + slack * (most - least)
  return was >= least - spare && was <= most + spare
}

const colours: readonly Side[] = [(red) => red, (_red, green) => green, (_red, _green, blue) => blue]
const sizeOf = ({ width, height }: PNG) => ({ width: Math.ceil(width / cell), height: Math.ceil(height / cell) })

/** A picture an eighth as wide and high, to be kept as a reference. */
export function shrink(picture: PNG): PNG {
  const small = new PNG(sizeOf(picture))
  small.data.fill(255)
  for (const [channel, colour] of colours.entries()) {
    const sums = sumUp(picture, colour)
    for (let at = 0; at < small.width * small.height; at++) {
      const [x, y] = [at % small.width, Math.floor(at / small.width)]
      small.data[at * 4 + channel] = Math.round(meanOf(sums, x * cell, y * cell))
    }
  }
  return small
}

export type Likeness = {
  readonly alike: boolean
  /** How many cells are not as they were. */
  readonly unlike: number
  /** The reference in grey, and in red what is unlike. */
  readonly picture: PNG
}

/** Lays a picture against a reference. Throws where they are not of one size. */
export function compare(picture: PNG, reference: PNG): Likeness {
  const { width, height } = sizeOf(picture)
  if (width !== reference.width || height !== reference.height)
    throw new Error(`the picture makes ${width}×${height} cells, the reference ${reference.width}×${reference.height}`)
  const wrong = new Set<number>()
  for (const { of, slack } of sides) {
    const sums = sumUp(picture, of)
    for (let at = 0; at < width * height; at++) {
      const [x, y] = [(at % width) * cell, Math.floor(at / width) * cell]
      if (!isNear(sums, x, y, of(...colourAt(reference, at)), slack)) wrong.add(at)
    }
  }
  return { alike: wrong.size <= spared, unlike: wrong.size, picture: mark(reference, wrong) }
}

function colourAt({ data }: PNG, at: number): readonly [number, number, number] {
  return [data[at * 4] ?? 0, data[at * 4 + 1] ?? 0, data[at * 4 + 2] ?? 0]
}

function mark(reference: PNG, wrong: ReadonlySet<number>): PNG {
  const marked = new PNG({ width: reference.width, height: reference.height })
  for (let at = 0; at < reference.width * reference.height; at++) {
    const grey = 128 + (reference.data[at * 4 + 1] ?? 0) / 2
    marked.data.set(wrong.has(at) ? [200, 0, 0, 255] : [grey, grey, grey, 255], at * 4)
  }
  return marked
}
