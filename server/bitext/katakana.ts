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

/** English spellings in the order they are tried: what is written, what is heard by a Japanese ear. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/(?:tion|sion|cian)/g, 'SN'],
  [/ture?s?$/g, 'T'],
  [/^kn|^gn/g, 'n'],
  [/ck/g, 'K'],
  [/tch|ch/g, 'T'],
  [/sh|sch|th/g, 'S'],
  [/ph/g, 'H'],
  [/gh/g, ''],
  [/wh/g, ''],
  [/x/g, 'KS'],
  [/qu?/g, 'K'],
  [/c(?=[eiy])/g, 'S'],
  [/g(?=[eiy])/g, 'S'],
  // An r that closes a syllable is only a longer vowel: サーバー, ネットワーク.
  [/(?<=[aeiou])r(?=[bcdfgklmnpstvz]|e?s?$)/g, ''],
]
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

/** The consonants of an English word in lower case. */
export function soundOfWord(word: string): string {
  let heard = word
  for (const [spelling, sound] of spellings) heard = heard.replace(spelling, sound)
  let result = ''
  let before = ''
  for (const char of heard) {
    const sound = /[A-Z]/.test(char) ? char : (letters[char] ?? '')
    // A doubled letter is one sound.
    if (char !== before || sound === char) result += sound
    before = char
  }
  return result
}
