// How wide each pane is: as the reader dragged it, within what leaves no pane cramped. Pure. Widths in rem.

export type Limits = { readonly least: number; readonly most: number; readonly usual: number }
type Wish = { readonly filters: number | null; readonly list: number | null }
type Shown = { readonly filters: boolean; readonly list: boolean }
export type Fit = {
  readonly filters: number
  readonly list: number
  readonly limits: { readonly filters: Limits; readonly list: Limits }
}

const filters = { least: 13, most: 20, usual: 14.5 }
const list = { least: 17, most: 36 }
const paperLeast = 30

/** What the list is given where nobody dragged it. */
function usualList(room: number): number {
  if (room <= 54) return 17
  return room <= 81.25 ? 20 : 24.5
}

const clamp = (value: number, { least, most }: Limits) => Math.min(Math.max(value, least), Math.max(least, most))

/** `room` is the window's width, `wish` what was dragged (null: the usual). A pane that is not shown takes nothing. */
export function fitPanes(room: number, shown: Shown, wish: Wish): Fit {
  const leftOf = (taken: number) => room - taken - paperLeast
  const filterLimits = { ...filters, most: Math.min(filters.most, leftOf(shown.list ? list.least : 0)) }
  const filtersWide = shown.filters ? clamp(wish.filters ?? filters.usual, filterLimits) : 0
  const listLimits = { ...list, usual: usualList(room), most: Math.min(list.most, leftOf(filtersWide)) }
  const listWide = shown.list ? clamp(wish.list ?? listLimits.usual, listLimits) : 0
  return { filters: filtersWide, list: listWide, limits: { filters: filterLimits, list: listLimits } }
}

/** Where a key on the separator leads; undefined for a key that is none of its own. */
export function stepWidth(key: string, width: number, { least, most }: Limits): number | undefined {
  const to = { ArrowLeft: width - 1, ArrowRight: width + 1, Home: least, End: most }[key]
  return to === undefined ? undefined : clamp(to, { least, most, usual: least })
}
