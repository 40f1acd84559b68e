// Whether a name of the English has any trace in Japanese: in Latin letters, by its sound, or translated. In doubt it has. Pure.
import { renderingsOf } from './acronyms.ts'
import { soundOfKatakana, soundOfWord } from './katakana.ts'
import { findTerms, rowsOfWord } from './terms.ts'

/** So much of a name must have a trace: the スープ of a soup is none of SoupGAN. */
const most = 0.5

/** A Japanese stretch as it is searched for names; what costs is found when it is asked for. */
export class Traces {
  readonly #ja: string
  readonly #folded: string
  #sounds: readonly string[] | undefined
  #words: readonly string[] | undefined
  #terms: ReadonlySet<number> | undefined

  constructor(ja: string) {
    this.#ja = ja
    this.#folded = foldLetters(ja)
  }

  /** Whether the letters of the name stand there, in any case, with or without hyphens, of one or many. */
  holdsLetters(name: string): boolean {
    return this.#folded.includes(foldName(name))
  }

  /** Whether anything stands there that the name may have become. */
  holdsAny(name: string): boolean {
    return (
      this.holdsLetters(name) || this.#holdsRendering(name) || this.#holdsSound(name) || this.#holdsMost(partsOf(name))
    )
  }

  #holdsRendering(name: string): boolean {
    return renderingsOf(name).some((text) => this.#ja.includes(text))
  }

  /** Whether parts of the name that make up most of its letters have a trace. */
  #holdsMost(parts: readonly string[]): boolean {
    let [held, all] = [0, 0]
    for (const part of parts) {
      all += part.length
      if (this.#holdsPart(part)) held += part.length
    }
    return held > all * most
  }

  #holdsPart(part: string): boolean {
    if (part.length > 1 && this.holdsLetters(part)) return true
    return this.#holdsRendering(part) || this.#holdsLike(part) || this.#holdsTerm(part) || this.#holdsSound(part)
  }

  /** A Latin word that begins as the part does: LRC for LRCS, a name cut or misspelt. */
  #holdsLike(part: string): boolean {
    const low = foldName(part)
    this.#words ??= this.#ja.toLowerCase().match(/[a-z][a-z0-9]{1,40}/g) ?? []
    const least = Math.max(2, Math.ceil(low.length * 0.6))
    return low.length > 2 && this.#words.some((word) => word.startsWith(low.slice(0, least)))
  }

  #holdsTerm(part: string): boolean {
    const rows = rowsOfWord(part.toLowerCase())
    if (rows.length === 0) return false
    this.#terms ??= new Set(findTerms(this.#ja))
    return rows.some((row) => this.#terms?.has(row))
  }

  #holdsSound(part: string): boolean {
    // The d of ledger is not heard: レジャー.
    const low = part.toLowerCase().replace(/[^a-z]|d(?=g)/g, '')
    if (low.length < 3) return false
    const sound = soundOfWord(low)
    this.#sounds ??= (this.#ja.match(/[ァ-ヴー]{2,60}/g) ?? []).map(soundOfKatakana)
    const least = Math.max(2, Math.ceil(sound.length * 0.6))
    return sound.length >= 2 && this.#sounds.some((run) => run.includes(sound.slice(0, least)))
  }
}

/** The pieces of a name between hyphens, digits and capitals that begin a word. */
function partsOf(name: string): string[] {
  const parts = name.match(/[A-Z]?[a-z]{2,40}|[A-Z]{2,40}(?![a-z])|[A-Za-z]{1,40}\d{1,10}|[A-Za-z]{2,40}/g) ?? []
  return parts.filter((part) => /[A-Z\d]/.test(part))
}

function foldName(name: string): string {
  const folded = foldLetters(name)
  return folded.length > 2 ? folded.replace(/s$/, '') : folded
}

function foldLetters(text: string): string {
  return (/[！-～]/.test(text) ? text.normalize('NFKC') : text).toLowerCase().replace(/[-‐‑–_ .・]/g, '')
}
