// Where the ink of a page went: its characters that are not white space. Every one of them is in an entry, known furniture, or told in a problem.
import type { TextAccount } from '#shared/entry.ts'
import type { Line } from './lines.ts'
import { countInk } from './space.ts'
import { Fate, type Fates } from './strays.ts'

/** Where the text of all lines went. `total` is the ink of the lines, `hidden` what no reader of the page sees besides: it is furniture. */
export function accountFor(lines: readonly Line[], fates: Fates, total: number, hidden = 0): TextAccount {
  const account = { entries: total, furniture: hidden, problems: 0 }
  for (const line of lines) {
    const fate = fates[line.index]
    if (fate === Fate.entry) continue
    const ink = countInk(line.text)
    account.entries -= ink
    if (fate === Fate.furniture) account.furniture += ink
    else account.problems += ink
  }
  return account
}
