// The fewest words to take out and put in that make one list of words of another. Pure; its time has a bound.

/** A word of the earlier list (`gone`) or of the later one, by its place there. */
export type Edit = { readonly kind: 'same' | 'gone' | 'new'; readonly at: number }

/** The most changes that are looked for: the search costs their square. Two texts with more of them have little in common. */
const mostChanges = 400

/** In order; where there are more changes than can be looked for, all between the common ends is changed. */
export function shortestEdits(before: readonly string[], after: readonly string[]): Edit[] {
  const known = new Map<string, number>()
  const [a, b] = [number(before, known), number(after, known)]
  const shorter = Math.min(a.length, b.length)
  let [start, end] = [0, 0]
  while (start < shorter && a[start] === b[start]) start += 1
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const [x, y] = [a.length - end, b.length - end]
  const middle = findPath(a.subarray(start, x), b.subarray(start, y))
  const shift = ({ kind, at }: Edit): Edit => ({ kind, at: at + start })
  return [
    ...range('same', 0, start),
    ...(middle?.map(shift) ?? [...range('gone', start, x), ...range('new', start, y)]),
    ...range('same', y, b.length),
  ]
}

/** Words as numbers: equal ones are equal. */
function number(words: readonly string[], known: Map<string, number>): Int32Array {
  return Int32Array.from(words, (word) => {
    const id = known.get(word) ?? known.size
    known.set(word, id)
    return id
  })
}

function range(kind: Edit['kind'], from: number, to: number): Edit[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => ({ kind, at: from + index }))
}

/** Myers' greedy search: after `d` changes, the furthest place on each diagonal. Undefined where there are too many changes. */
function findPath(a: Int32Array, b: Int32Array): Edit[] | undefined {
  const most = Math.min(a.length + b.length, mostChanges)
  const far = new Int32Array(2 * most + 3)
  const rounds: Int32Array[] = []
  for (let d = 0; d <= most; d += 1) {
    for (let k = -d; k <= d; k += 2) {
      let x = goesDown(far, most + 1, k, d) ? at(far, most + 2 + k) : at(far, most + k) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1
      far[most + 1 + k] = x
      if (x >= a.length && x - k >= b.length) return walkBack(rounds, a.length, b.length)
    }
    rounds.push(far.slice(most + 1 - d, most + 2 + d))
  }
  return undefined
}

/** Whether the furthest place on diagonal `k` is reached by putting a word in. */
function goesDown(far: Int32Array, middle: number, k: number, d: number): boolean {
  return k === -d || (k !== d && at(far, middle + k - 1) < at(far, middle + k + 1))
}

/** From the end to the start, by the furthest places of each round (`rounds[d]` has diagonals -d to d). */
function walkBack(rounds: readonly Int32Array[], endX: number, endY: number): Edit[] {
  const edits: Edit[] = []
  let [x, y] = [endX, endY]
  for (let d = rounds.length; d > 0; d -= 1) {
    const before = rounds[d - 1] ?? new Int32Array()
    const k = x - y
    const down = k === -d || (k !== d && at(before, d - 2 + k) < at(before, d + k))
    const fromX = down ? at(before, d + k) : at(before, d - 2 + k)
    const fromY = fromX - (down ? k + 1 : k - 1)
    while (x > (down ? fromX : fromX + 1)) {
      x -= 1
      y -= 1
      edits.push({ kind: 'same', at: y })
    }
    edits.push(down ? { kind: 'new', at: fromY } : { kind: 'gone', at: fromX })
    ;[x, y] = [fromX, fromY]
  }
  while (x > 0) {
    x -= 1
    y -= 1
    edits.push({ kind: 'same', at: y })
  }
  return edits.reverse()
}

function at(places: Int32Array, index: number): number {
  return places[index] ?? 0
}
