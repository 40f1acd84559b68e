// The sounds of the English words of a paper by their numbers, and which of them a run of katakana holds. Pure.
import { mostAnchors } from './anchor-collection.ts'
import { soundIdOf } from './words.ts'

/** Shorter stretches of consonants fit too many words. */
const [shortest, longest] = [3, 10]
const none: readonly string[] = []

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
    return this.#units.filter((_, index) => this.#ids[index] === id)
  }

  /** The sounds that a run is made of, from the left, longest first; グラフアプローチ holds those of “graph” and “approach”. */
  hear(run: string): readonly string[] {
    if (run.length <= shortest) return this.#knows(run) ? [run] : none
    const found: string[] = []
    for (let at = 0; at + shortest <= run.length; ) {
      let length = Math.min(longest, run.length - at)
      while (length >= shortest && !this.#knows(run.slice(at, at + length))) length -= 1
      if (length >= shortest) found.push(run.slice(at, at + length))
      at += length >= shortest ? length : 1
    }
    return found
  }

  #knows(sound: string): boolean {
    const id = soundIdOf(sound)
    return id >= 0 && turns[id] === turn
  }
}

function enlarge(held: Int32Array, at: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * at)
  larger.set(held)
  return larger
}
