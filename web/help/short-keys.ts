// Many keys that do the same, told by the first and the last. Pure.

/** Many keys of one row as the first, null for those between, and the last stroke of the last: `g 1`, `…`, `9`. */
export function shortenKeys(keys: readonly string[]): readonly (string | null)[] {
  const [first, last] = [keys[0], keys.at(-1)?.split(' ').at(-1)]
  return keys.length > 3 && first && last ? [first, null, last] : keys
}
