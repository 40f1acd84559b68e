// The sounds of the words met before as a tree, a consonant a step: which of them a run of katakana holds is found by walking
// along it, without a copy of any stretch. A sound’s number is its place in the tree. Bounded by what is remembered.
import { soundSymbols } from './katakana.ts'

/** Children a place has room for: one for each consonant, counted from 1. */
const wide = 16
let children = new Int32Array(wide * 0x1000)
let count = 1

/** Longer stretches of consonants are never looked for. */
export const longestSound = 10

export function forgetSounds(): void {
  children.fill(0)
  count = 1
}

/** The number of a sound, which is remembered; -1 for one that is too long. */
export function numberOfSound(sound: string): number {
  if (sound.length > longestSound) return -1
  let place = 0
  for (let at = 0; at < sound.length; at += 1) {
    const child = wide * place + soundSymbols.indexOf(sound.charAt(at)) + 1
    if (child >= children.length) enlarge()
    if (children[child] === 0) {
      children[child] = count
      count += 1
    }
    place = children[child] ?? 0
  }
  return place
}

/** The place one consonant (1 to 10) further; 0 where no sound goes on so. The walk begins at 0. */
export function stepSound(place: number, consonant: number): number {
  return children[wide * place + consonant] ?? 0
}

function enlarge(): void {
  const larger = new Int32Array(2 * children.length)
  larger.set(children)
  children = larger
}
