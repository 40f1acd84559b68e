// A code unit of a text by its place. Beyond both ends it is 0: the NaN that `charCodeAt` gives there would make every look-up
// in a table several times as slow, wherever it turned up once.

export function unitAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0
}
