// Which rows were seen and then scrolled past: what may count as read. A row counts as seen once enough of it stood in sight
// long enough, so that nothing that flew by, and nothing above the place where a list begins, ever is. Pure.

/** A row in the list: its upper and lower edge, below the upper edge of what is in sight (negative: above it). */
export type RowPlace = { readonly key: string; readonly top: number; readonly bottom: number }

/** Milliseconds that a row must be in sight, and the share of it. */
const [longEnough, share] = [800, 0.6]

type Sight = { readonly since: number; readonly seen: boolean; readonly bottom: number }

/** `look` is told the rows that are drawn, how high the sight is, how far the list is scrolled, and when (milliseconds); gives those passed since. */
export function createSeenRows() {
  const sights = new Map<string, Sight>()
  const passed = new Set<string>()
  const note = ({ key, top, bottom }: RowPlace, height: number, scrolled: number, now: number) => {
    const inSight = Math.min(bottom, height) - Math.max(top, 0)
    const known = sights.get(key)
    if (inSight < share * Math.min(bottom - top, height)) {
      if (known && !known.seen) sights.delete(key)
      else if (known) sights.set(key, { ...known, bottom: bottom + scrolled })
      return
    }
    const since = known?.since ?? now
    sights.set(key, { since, seen: known?.seen === true || now - since >= longEnough, bottom: bottom + scrolled })
  }
  return (rows: readonly RowPlace[], height: number, scrolled: number, now: number): string[] => {
    for (const row of rows) note(row, height, scrolled, now)
    const left = [...sights].filter(([key, { seen, bottom }]) => seen && bottom <= scrolled && !passed.has(key))
    const gone = left.map(([key]) => key)
    for (const key of gone) {
      passed.add(key)
      sights.delete(key)
    }
    // A row that is drawn no more and was not seen long enough begins anew when it comes back.
    const drawn = new Set(rows.map(({ key }) => key))
    for (const [key, { seen }] of sights) if (!seen && !drawn.has(key)) sights.delete(key)
    return gone
  }
}
