// Which key of the table a press of a key is, on any keyboard. Pure. What is typed counts first: `[` is where the layout
// has it, Dvorak's j where Dvorak has it. Only where the layout types no Latin (Cyrillic, kana, Greek) or an input
// method hides what is typed, the key's place counts, as on a US keyboard, for kana as on a Japanese one.
import { isBound } from './keys.ts'

/** What is read of a KeyboardEvent, and what stands around it. */
export type Press = Readonly<
  Pick<
    KeyboardEvent,
    'key' | 'code' | 'keyCode' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'repeat'
  >
> & {
  /** AltGr, which Windows reports as Ctrl and Alt. */
  readonly altGraph: boolean
  /** Whether Caps Lock turned the letters’ case. */
  readonly capsLock: boolean
  /** Whether a text field has the focus. */
  readonly typing: boolean
  /** A Mac or an iPad: ⌘ is the modifier, Option types characters. */
  readonly apple: boolean
}

/** The parts of an event that matter. */
export function pressOf(event: KeyboardEvent, typing: boolean, apple: boolean): Press {
  const { key, code, keyCode, shiftKey, ctrlKey, metaKey, altKey, isComposing, repeat } = event
  const altGraph = event.getModifierState('AltGraph')
  const capsLock = event.getModifierState('CapsLock')
  return {
    key,
    code,
    keyCode,
    shiftKey,
    ctrlKey,
    metaKey,
    altKey,
    isComposing,
    repeat,
    altGraph,
    capsLock,
    typing,
    apple,
  }
}

/** Marks that a Japanese input method types on the keys of others, beyond full width. */
const japaneseMarks: Readonly<Record<string, string>> = { '「': '[', '」': ']', '・': '/' }
const placed: Readonly<Record<string, string>> = { Slash: '/', BracketLeft: '[', BracketRight: ']' }
/** Kana are typed on Japanese keyboards, where the brackets are one key further right. */
const placedKana: Readonly<Record<string, string>> = { Slash: '/', BracketRight: '[', Backslash: ']' }
const asciiLetter = /^[a-z]$/i
const latin = /^[\x20-\x7e]$|^\p{Script=Latin}$/u
const kana = /^[\p{Script=Hiragana}\p{Script=Katakana}゛゜ー]$/u

const caseOf = (letter: string, upper: boolean) => (upper ? letter.toUpperCase() : letter.toLowerCase())

/** Whether an input method keeps to itself what is typed. */
const isHidden = ({ key, keyCode }: Press) => key === 'Process' || key === 'Unidentified' || keyCode === 229

/** The character that stands on the key's place. */
function placeOf({ key, code, shiftKey }: Press): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter) return caseOf(letter, shiftKey)
  if (shiftKey) return code === 'Slash' ? '?' : null
  return /^Digit(\d)$/.exec(code)?.[1] ?? (kana.test(key) ? placedKana : placed)[code] ?? null
}

/** The character a press stands for: typed, else by the key's place. Null where it stands for none. */
function characterOf(press: Press): string | null {
  if (isHidden(press)) return placeOf(press)
  // Kana keyboards have their ・ on the question mark.
  if (press.key === '・' && press.shiftKey) return '?'
  const wide = press.key.normalize('NFKC')
  const typed = japaneseMarks[press.key] ?? ([...wide].length === 1 ? wide : press.key)
  // Letters by Shift, not by Caps Lock.
  if (asciiLetter.test(typed)) return press.capsLock || press.shiftKey ? caseOf(typed, press.shiftKey) : typed
  if (isBound(typed)) return typed
  // The row of digits types other marks without Shift on AZERTY, Czech and Bépo keyboards.
  const digit = /^Digit(\d)$/.exec(press.code)?.[1]
  if (digit && !press.shiftKey) return digit
  return latin.test(typed) ? typed : placeOf(press)
}

/** `none`: typed alone, be it with AltGr. `mod`: with Ctrl, on a Mac with ⌘. `other`: someone else's. */
function modifierOf(press: Press, character: string): 'none' | 'mod' | 'other' {
  const { key, ctrlKey, metaKey, altKey, shiftKey, altGraph, apple } = press
  const levels = altGraph || (apple && altKey && !ctrlKey && !metaKey)
  if (levels) return key === character && !/[\p{L}\p{N}]/u.test(key) ? 'none' : 'other'
  if (altKey) return 'other'
  if (!ctrlKey && !metaKey) return 'none'
  return ctrlKey !== metaKey && !shiftKey && (metaKey || !apple) ? 'mod' : 'other'
}

/** A key with a name, such as Escape: alone only. */
function namedStroke({ key, shiftKey, ctrlKey, metaKey, altKey, typing }: Press): string | null {
  return shiftKey || ctrlKey || metaKey || altKey || typing ? null : key
}

/** The stroke as the table names it; null while composing, while typing, and with modifiers that are not the table's. */
export function readStroke(press: Press): string | null {
  if (press.isComposing || (press.typing && isHidden(press))) return null
  if (!isHidden(press) && [...press.key.normalize('NFC')].length > 1) return namedStroke(press)
  const character = characterOf(press)
  if (character === null || character === ' ') return null
  const modifier = modifierOf(press, character)
  if (modifier === 'mod') return `Mod+${character.toLowerCase()}`
  return modifier === 'none' && !press.typing ? character : null
}
