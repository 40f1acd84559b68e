// Where commands lead: to a list, which on a phone must come out from under the open paper, or to a paper.
import { clearFilters, narrowList, navigate } from '../location.ts'
import { listOf } from '../searches/full-query.ts'
import { narrowWindow } from '../ui/use-media.ts'
import type { Goings } from './command.ts'

function uncoverList(): void {
  if (window.matchMedia(narrowWindow).matches) navigate({ paper: null }, 'replace')
}

export const goings: Goings = {
  toList: (change) => {
    narrowList(change)
    uncoverList()
  },
  toSearch: (q) => {
    navigate({ q })
    uncoverList()
  },
  toSaved: (q) => {
    navigate(listOf(q))
    uncoverList()
  },
  toAll: () => {
    clearFilters()
    uncoverList()
  },
  toPaper: (key) => navigate({ paper: key }),
}
