// Whether a katakana word may be an English word written by its sound: both as their consonants, folded where Japanese
// cannot tell them apart. After Soundex (Russell 1918), with the classes of Japanese loan words. Pure.

/** Katakana by row of the syllabary: the consonant it begins with. Vowels and the long mark say nothing. */
const rows: readonly (readonly [string, string])[] = [
  ['カキクケコ', 'K'],
  ['ガギグゲゴ', 'G'],
  ['サシスセソザジズゼゾ', 'S'],
  ['タチテトツ', 'T'],
  ['ダヂヅデド', 'D'],
  ['ナニヌネノマミムメモン', 'N'],
  ['ハヒフヘホ', 'H'],
  ['バビブベボヴ', 'B'],
  ['パピプペポ', 'P'],
  ['ラリルレロ', 'R'],
]
const sounds: string[] = Array.from({ length: 0x100 }, () => '')
for (const [kana, sound] of rows) for (const char of kana) sounds[char.charCodeAt(0) - 0x3000] = sound

/** The consonants that sounds are made of. */
export const soundSymbols = rows.map(([, sound]) => sound).join('')
const symbolOf = Uint8Array.from(sounds, (sound) => (sound === '' ? 0 : soundSymbols.indexOf(sound) + 1))

/** English spellings in the order they are tried: what is written, what is heard by a Japanese ear, letters it takes. */
const spellings: readonly (readonly [RegExp, string, number])[] = (
  [
    [/(?:tion|sion|cian)/g, 'SN', 'in'],
    [/ture?s?$/g, 'T', 'tur'],
    [/^kn|^gn/g, 'n', 'n'],
    [/ck/g, 'K', 'ck'],
    [/tch|ch/g, 'T', 'ch'],
    [/sh|sch|th/g, 'S', 'h'],
    [/ph/g, 'H', 'ph'],
    [/gh/g, '', 'gh'],
    [/wh/g, '', 'wh'],
    [/x/g, 'KS', 'x'],
    [/qu?/g, 'K', 'q'],
    [/c(?=[eiy])/g, 'S', 'c'],
    [/g(?=[eiy])/g, 'S', 'g'],
    // An r that closes a syllable is only a longer vowel: サーバー, ネットワーク.
    [/(?<=[aeiou])r(?=[bcdfgklmnpstvz]|e?s?$)/g, '', 'r'],
  ] as const
).map(([spelling, sound, taken]) => [spelling, sound, lettersOf(taken)])
const letters: Readonly<Record<string, string>> = {
  ...{ c: 'K', k: 'K', g: 'G', s: 'S', z: 'S', j: 'S', t: 'T', d: 'D' },
  ...{ n: 'N', m: 'N', h: 'H', f: 'H', b: 'B', v: 'B', p: 'P', l: 'R', r: 'R' },
}

/** The consonants of a katakana run. */
export function soundOfKatakana(run: string): string {
  let sound = ''
  for (let at = 0; at < run.length; at += 1) sound += sounds[run.charCodeAt(at) - 0x3000] ?? ''
  return sound
}

/** The consonants of the katakana at `[start, end)`, each as its place among `soundSymbols`, counted from 1. */
export function consonantsOf(codes: Uint16Array, start: number, end: number): number[] {
  const found: number[] = []
  for (let at = start; at < end; at += 1) {
    const symbol = symbolOf[(codes[at] ?? 0) - 0x3000] ?? 0
    if (symbol > 0) found.push(symbol)
  }
  return found
}

/** Which of the letters a to z a word holds, a bit for each. */
function lettersOf(word: string): number {
  let held = 0
  for (let at = 0; at < word.length; at += 1) held |= 1 << (word.charCodeAt(at) - 0x61)
  return held
}

/** The consonants of an English word in lower case. */
export function soundOfWord(word: string): string {
  const held = lettersOf(word)
  let heard = word
  for (const [spelling, sound, taken] of spellings) if ((held & taken) === taken) heard = heard.replace(spelling, sound)
  let result = ''
  let before = ''
  for (let at = 0; at < heard.length; at += 1) {
    const char = heard.charAt(at)
    const sound = char >= 'A' && char <= 'Z' ? char : (letters[char] ?? '')
    // A doubled letter is one sound.
    if (char !== before || sound === char) result += sound
    before = char
  }
  return result
}
