// Chance that can be had again: the same seed draws the same numbers.

/** A whole number from 0 up to but not including `below`. */
export type Draw = (below: number) => number

/** Draws by mulberry32 (Tommy Ettinger's generator, 32 bits of state). */
export function startDraw(seed: number): Draw {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** One of the items; there must be one. */
export function pick<Item>(items: readonly Item[], draw: Draw): Item {
  const item = items[draw(items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}
