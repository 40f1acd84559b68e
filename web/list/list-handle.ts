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

/** The key of the row that holds the focus; undefined where none does. */
export const focusedKey = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('.row')?.dataset.key ?? undefined

/** Gives the focus to a row's link: at once, or, where the row is not drawn yet, as soon as it is. */
export function focusWhenDrawn(key: string): void {
  const before = document.activeElement
  let frames = framesToWait
  const attempt = () => {
    const link = rowLink(key)
    if (link) link.focus({ preventScroll: true })
    else if (--frames > 0 && document.activeElement === before) requestAnimationFrame(attempt)
  }
  attempt()
}
