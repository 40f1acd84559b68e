// The anchors of two texts while they are collected: each once, with the sentences that hold it on both sides, in the order
// they were met. Words and terms are found by their numbers, the rest by what they are. Pure.
import { termRows } from './terms.ts'

export type AnchorKind = 'number' | 'count' | 'formula' | 'symbol' | 'name' | 'word' | 'term' | 'sound' | 'longSound'

/** Where an anchor stands on both sides: the sentences that hold it, rising, each once. */
export type Anchor = { readonly kind: AnchorKind; readonly ja: readonly number[]; readonly en: readonly number[] }

export type Side = 'ja' | 'en'
type Units = { kind: AnchorKind; readonly ja: number[]; readonly en: number[] }

/** No paper has so many anchors; in a text of nothing but new words and numbers the first ones must do. */
export const mostAnchors = 2_000

/**
 * Which anchor of the running collection a number stands for, as `begun` plus its index: what is less is left from an
 * earlier one. So nothing has to be cleared between two texts.
 */
const slots = { words: new Int32Array(0x1000), sounds: new Int32Array(0x1000), terms: new Int32Array(termRows) }
let begun = 1
const mostBegun = 2 ** 30

/** Collects anchors. One at a time: the next one makes the former forget its words and terms. */
export class AnchorCollection {
  readonly #anchors: Units[] = []
  readonly #others = new Map<string | number, Units>()

  constructor() {
    begun += mostAnchors
    if (begun < mostBegun) return
    for (const held of Object.values(slots)) held.fill(0)
    begun = 1
  }

  /** Notes that a sentence of a side holds an anchor, by a key that is equal in both languages, as formulas are. */
  add(side: Side, unit: number, kind: AnchorKind, key: string): void {
    this.#addOther(side, unit, kind, key)
  }

  /** Numbers and counts share their keys. */
  addNumber(side: Side, unit: number, kind: AnchorKind, value: number): void {
    this.#addOther(side, unit, kind, value)
  }

  #addOther(side: Side, unit: number, kind: AnchorKind, key: string | number): void {
    const known = this.#others.get(key) ?? this.#start(kind)
    if (known === undefined) return
    this.#others.set(key, known)
    hold(known, side, unit)
  }

  /** Names and words share their numbers. The English says which Latin word is a name. */
  addWord(side: Side, unit: number, kind: 'name' | 'word', id: number): void {
    if (id >= slots.words.length) slots.words = enlarge(slots.words, id)
    const units = this.#addSlot(slots.words, id, kind)
    if (units === undefined) return
    if (kind === 'name') units.kind = kind
    hold(units, side, unit)
  }

  addTerm(side: Side, unit: number, row: number): void {
    const units = this.#addSlot(slots.terms, row, 'term')
    if (units !== undefined) hold(units, side, unit)
  }

  /** Sounds by their numbers. */
  addSound(side: Side, unit: number, kind: AnchorKind, id: number): void {
    if (id >= slots.sounds.length) slots.sounds = enlarge(slots.sounds, id)
    const units = this.#addSlot(slots.sounds, id, kind)
    if (units !== undefined) hold(units, side, unit)
  }

  hasSound(id: number): boolean {
    return (slots.sounds[id] ?? 0) >= begun
  }

  hasWord(id: number): boolean {
    return (slots.words[id] ?? 0) >= begun
  }

  #addSlot(held: Int32Array, at: number, kind: AnchorKind): Units | undefined {
    const slot = held[at] ?? 0
    if (slot >= begun) return this.#anchors[slot - begun]
    const units = this.#start(kind)
    if (units !== undefined) held[at] = begun + this.#anchors.length - 1
    return units
  }

  #start(kind: AnchorKind): Units | undefined {
    if (this.#anchors.length >= mostAnchors) return undefined
    const units: Units = { kind, ja: [], en: [] }
    this.#anchors.push(units)
    return units
  }

  list(): readonly Anchor[] {
    return this.#anchors
  }
}

function hold({ ja, en }: Units, side: Side, unit: number): void {
  // By a name that is only known at run time a field would be found much later.
  const units = side === 'ja' ? ja : en
  // A look-up at -1 would be slow.
  if (units.length === 0 || units[units.length - 1] !== unit) units.push(unit)
}

function enlarge(held: Int32Array, at: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * at)
  larger.set(held)
  return larger
}
