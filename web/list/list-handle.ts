// What others may ask of the list, whose rows are not all there: to show a paper's row, to give it the focus.

/** The list while it is drawn. A paper that is not listed is left alone. */
export type ListHandle = {
  /** Brings a row into sight, by no more than is needed. */
  readonly reveal: (key: string) => void
  /** Brings a row into sight and gives its link the focus. */
  readonly focus: (key: string) => void
  /** The first paper that is wholly in sight. */
  readonly topKey: () => string | undefined
}

const framesToWait = 20

/** The link of a row that is drawn. */
export const rowLink = (key: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`.row[data-key="${CSS.escape(key)}"] h3 a`)

/** Who had the focus when a row that is not drawn yet was to get it, and the row. */
let awaited: { readonly key: string; readonly before: Element | null } | null = null

/** The key of the row that holds the focus, or is about to; undefined where none does. */
export function focusedKey(): string | undefined {
  const { activeElement } = document
  if (awaited?.before === activeElement) return awaited.key
  return activeElement?.closest<HTMLElement>('.row')?.dataset.key ?? undefined
}

/** Gives the focus to a row's link: at once, or, where the row is not drawn yet, as soon as it is, unless another row is asked for or the focus goes elsewhere. */
export function focusWhenDrawn(key: string): void {
  const waiting = { key, before: document.activeElement }
  awaited = waiting
  let frames = framesToWait
  const attempt = () => {
    if (awaited !== waiting) return
    const link = rowLink(key)
    const isWanted = document.activeElement === waiting.before
    if (isWanted && !link && --frames > 0) return void requestAnimationFrame(attempt)
    awaited = null
    if (isWanted) link?.focus({ preventScroll: true })
  }
  attempt()
}
