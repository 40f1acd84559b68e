// Which cells of the table of all cuts are looked at: all of a paper’s, a band about the diagonal of a text too long. Pure.

/** The table of `rows` by `columns` sentences; in each row the columns from `first[row]` on, `width` of them. */
export type Band = {
  readonly rows: number
  readonly columns: number
  readonly first: Int32Array
  readonly width: number
}

/** All cells, or about `most` of them around `center(row)`, the column that a row is expected at. */
export function chooseBand(rows: number, columns: number, center: (row: number) => number, most: number): Band {
  const full = (rows + 1) * (columns + 1) <= most
  const width = full ? columns + 1 : Math.min(columns + 1, Math.max(12, Math.floor(most / (rows + 1))))
  const place = (at: number) => Math.max(0, Math.min(columns + 1 - width, Math.round(at - width / 2)))
  const first = Int32Array.from({ length: rows + 1 }, (_, row) => place(center(row)))
  // A sentence longer than the band is wide would leave no way through; the diagonal by count always has one.
  const torn = first.some((at, row) => row > 0 && at - (first[row - 1] ?? at) > width / 2)
  return { rows, columns, first: torn ? first.map((_, row) => place((row * columns) / rows)) : first, width }
}

/** The place of a cell among those of the band, row by row; -1 for one outside. */
export function cellOf({ columns, first, width }: Band, row: number, column: number): number {
  if (row < 0 || column < 0 || column > columns) return -1
  const at = column - (first[row] ?? 0)
  return at < 0 || at >= width ? -1 : row * width + at
}
