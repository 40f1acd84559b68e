// What `early.js` asked the server before this code was there. Each answer is taken once; whoever asks again asks anew.

declare global {
  /** Answers on their way, by the address they were asked at. */
  var taiyakuEarly: Map<string, Promise<Response>> | undefined
}

/** The answer that is on its way, or undefined. */
export function takeEarly(path: string): Promise<Response> | undefined {
  const early = globalThis.taiyakuEarly?.get(path)
  globalThis.taiyakuEarly?.delete(path)
  return early
}
