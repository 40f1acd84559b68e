// What the reader did, to be taken back one after the other, the last first. Kept for the tab, so that it outlives a reload.
import type { MarkChange } from '#shared/library.ts'

/** The change that takes one paper back, or the name of what one go marked. */
export type Deed =
  | { readonly kind: 'marks'; readonly key: string; readonly back: MarkChange }
  | { readonly kind: 'batch'; readonly batch: string }

const name = 'taiyaku.deeds'
const most = 100

/** What is needed of the browser's storage; one that is full or forbidden costs only the memory. */
export type DeedStorage = Pick<Storage, 'getItem' | 'setItem'>

export function createDeeds(storage: () => DeedStorage) {
  let deeds: readonly Deed[] | undefined
  const read = (): readonly Deed[] => {
    try {
      deeds ??= JSON.parse(storage().getItem(name) ?? '[]') as Deed[]
    } catch {
      deeds ??= []
    }
    return deeds
  }
  const keep = (next: readonly Deed[]) => {
    deeds = next.slice(-most)
    try {
      storage().setItem(name, JSON.stringify(deeds))
    } catch {
      // Kept until the page is left.
    }
  }
  return {
    push: (deed: Deed) => keep([...read(), deed]),
    /** The last one, which is then no more. */
    pop: (): Deed | undefined => {
      const last = read().at(-1)
      if (last) keep(read().slice(0, -1))
      return last
    },
  }
}
