// Many keys that do the same, told by the first and the last. Pure.

/** Many keys of one row as the first and the last, with null for those between. */
export function shortenKeys(keys: readonly string[]): readonly (string | null)[] {
  return keys.length > 3 ? [...keys.slice(0, 1), null, ...keys.slice(-1)] : keys
}
