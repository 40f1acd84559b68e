// What `theme.js` did before this code was there. Each answer is taken once; whoever asks again asks anew.

declare global {
  /** Answers on their way, by the address they were asked at. */
  var taiyakuEarly: Map<string, Promise<Response>> | undefined
  /** The button that was pressed last in what the server drew; null once somebody listens. */
  var taiyakuPressed: HTMLElement | null | undefined
  /** The keys that were pressed meanwhile; null once somebody listens. */
  var taiyakuTyped: KeyboardEvent[] | null | undefined
}

/** The answer that is on its way, or undefined. */
export function takeEarly(path: string): Promise<Response> | undefined {
  const early = globalThis.taiyakuEarly?.get(path)
  globalThis.taiyakuEarly?.delete(path)
  return early
}

/** Presses what was pressed before anybody listened. */
export function pressAgain(): void {
  const pressed = globalThis.taiyakuPressed
  globalThis.taiyakuPressed = null
  pressed?.click()
}

/** Whether the page takes a key, and no field or command of the browser. */
const isForPage = ({ target, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  !(ctrlKey || metaKey || altKey || target instanceof HTMLInputElement || target instanceof HTMLSelectElement)

/** Presses the keys that were pressed before anybody listened. */
export function typeAgain(): void {
  const typed = globalThis.taiyakuTyped ?? []
  globalThis.taiyakuTyped = null
  for (const event of typed.filter(isForPage)) document.body.dispatchEvent(new KeyboardEvent('keydown', event))
}
