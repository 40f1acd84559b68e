// The beginning of an abstract so that it can stand on paper: whole words, no half formula, and a mark where it was cut. Pure.

/** The text as it is where it ends with a sentence. */
export function trimStart(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (/[.!?。！？)\]}"”’]$/.test(line)) return line
  const open = (line.match(/\$/g)?.length ?? 0) % 2 === 1 ? line.slice(0, line.lastIndexOf('$')) : line
  return `${open.replace(/\s+\S*$/, '')} …`
}
