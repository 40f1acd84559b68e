// Room for numbers that every call needs anew and none keeps: it grows to the longest text met and is not made again, since
// making it costs more than filling it. Whoever takes it takes it away from the one before.

type Numbers = Float64Array | Int32Array | Uint16Array | Uint8Array

export class Room<Kind extends Numbers> {
  #held: Kind
  readonly #make: new (
    size: number,
  ) => Kind

  constructor(make: new (size: number) => Kind) {
    this.#make = make
    this.#held = new make(0)
  }

  /** Room for so many numbers, or more; whatever the last one left is in it. */
  take(size: number): Kind {
    if (this.#held.length < size) this.#held = new this.#make(2 * size)
    return this.#held
  }

  /** The same, the first `size` numbers 0. */
  clear(size: number): Kind {
    const numbers = this.take(size)
    numbers.fill(0, 0, size)
    return numbers
  }
}
