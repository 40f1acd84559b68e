// The sounds of the English words of a paper by their numbers, and which of them a run of katakana holds. Pure.
import { mostAnchors } from './anchor-collection.ts'
import { longestSound, stepSound } from './sound-table.ts'

/** Shorter stretches of consonants fit too many words. */
const shortest = 3
/** A sound by its number, of so many consonants. */
export type Heard = { readonly id: number; readonly size: number }
const none: readonly Heard[] = []

/** In which turn each sound was noted last: nothing has to be cleared between two texts. */
let turns = new Int32Array(0x1000)
let turn = 0

/** The sounds of one paper. One at a time: the next one makes the former forget. */
export class Sounds {
  readonly #ids: number[] = []
  readonly #units: number[] = []
  #count = 0

  constructor() {
    turn += 1
  }

  /** Notes that an English sentence holds a sound. */
  note(id: number, unit: number): void {
    if (id >= turns.length) turns = enlarge(turns, id)
    if (turns[id] !== turn) {
      if (this.#count >= mostAnchors) return
      this.#count += 1
      turns[id] = turn
    }
    this.#ids.push(id)
    this.#units.push(unit)
  }

  /** The sentences that hold a sound, rising, one or several times each. */
  unitsOf(id: number): readonly number[] {
    const found: number[] = []
    for (let at = this.#ids.indexOf(id); at >= 0; at = this.#ids.indexOf(id, at + 1)) found.push(this.#units[at] ?? 0)
    return found
  }

  /** The sounds that a run of consonants is made of, from the left, longest first; グラフアプローチ holds those of “graph” and “approach”. */
  hear(run: readonly number[]): readonly Heard[] {
    if (run.length <= shortest) {
      const whole = this.#longestAt(run, 0, 0)
      return whole?.size === run.length ? [whole] : none
    }
    const found: Heard[] = []
    for (let at = 0; at + shortest <= run.length; ) {
      const heard = this.#longestAt(run, at, shortest)
      if (heard !== null) found.push(heard)
      at += heard?.size ?? 1
    }
    return found
  }

  /** The longest sound of the paper that begins at a place. */
  #longestAt(run: readonly number[], from: number, least: number): Heard | null {
    let [place, id, size] = [0, -1, 0]
    const end = Math.min(run.length, from + longestSound)
    for (let at = from; at < end; at += 1) {
      place = stepSound(place, run[at] ?? 0)
      if (place === 0) break
      if (turns[place] !== turn) continue
      id = place
      size = at + 1 - from
    }
    return size < least || id < 0 ? null : { id, size }
  }
}

function enlarge(held: Int32Array, at: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * at)
  larger.set(held)
  return larger
}
