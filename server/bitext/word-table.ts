// The spellings of words met before, each with a number: found by a hash of the letters without copying a word out of its
// text, and close together in memory, since looking words up is mostly waiting for it. Bounded; what is too much is not kept.

/** Places, a power of two; three quarters are filled at most. */
const places = 0x10000
const most = places * 0.75
/** Of each place: the hash, where the letters begin, how many they are (0: empty), the number. */
const table = new Int32Array(4 * places)
const letters = new Uint16Array(0x80000)
let [count, used] = [0, 0]

export function forgetSpellings(): void {
  table.fill(0)
  count = 0
  used = 0
}

/** The number of the spelling at `[start, end)` of the code units of a text, whose hash is given; -1 for one that is not known. */
export function recallSpelling(codes: Uint16Array, start: number, end: number, hash: number): number {
  const at = find(codes, start, end, hash)
  return table[at + 2] === 0 ? -1 : (table[at + 3] ?? -1)
}

/** Keeps a spelling that is not known yet; false where there is no room. */
export function rememberSpelling(
  codes: Uint16Array,
  start: number,
  end: number,
  hash: number,
  number: number,
): boolean {
  const size = end - start
  if (count >= most || used + size > letters.length || size === 0) return false
  table.set([hash, used, size, number], find(codes, start, end, hash))
  for (let at = start; at < end; at += 1) letters[used + at - start] = codes[at] ?? 0
  count += 1
  used += size
  return true
}

/** Where the spelling stands in the table, or would stand. */
function find(codes: Uint16Array, start: number, end: number, hash: number): number {
  let place = (hash ^ (hash >>> 15)) & (places - 1)
  for (;;) {
    const at = 4 * place
    const size = table[at + 2] ?? 0
    if (size === 0 || (table[at] === hash && size === end - start && spells(codes, start, end, table[at + 1] ?? 0)))
      return at
    place = (place + 1) & (places - 1)
  }
}

function spells(codes: Uint16Array, start: number, end: number, from: number): boolean {
  let letter = from
  for (let at = start; at < end; at += 1, letter += 1) if (letters[letter] !== codes[at]) return false
  return true
}
