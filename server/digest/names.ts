// The names of elements and attributes, found where they stand in the markup: no string is cut out for a name that is known.

/** Finds names of ASCII letters, digits and hyphens whatever their case. */
export class Names<Name extends string> {
  readonly #known = new Map<number, Name>()

  constructor(names: Iterable<Name>) {
    for (const name of names) this.#known.set(hash(name, 0, name.length), name)
  }

  /** The known name between two indexes, in lower case, or null: then it may still be one, in letters beyond ASCII. */
  find(markup: string, start: number, end: number): Name | null {
    const name = this.#known.get(hash(markup, start, end))
    return name !== undefined && isAt(markup, start, end, name) ? name : null
  }
}

function hash(text: string, start: number, end: number): number {
  let sum = end - start
  for (let index = start; index < end; index++)
    sum = (Math.imul(sum, 31) + (text.charCodeAt(index) | 0x20)) & 0x3fffffff
  return sum
}

function isAt(text: string, start: number, end: number, name: string): boolean {
  if (end - start !== name.length) return false
  for (let index = 0; index < name.length; index++) {
    const code = text.charCodeAt(start + index)
    const lower = code >= 0x41 && code <= 0x5a ? code | 0x20 : code
    if (lower !== name.charCodeAt(index)) return false
  }
  return true
}
