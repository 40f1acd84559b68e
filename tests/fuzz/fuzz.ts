// Reads spoiled pages one after the other, judges each, and counts. Bounds on time and memory are the caller's.
import { checkPage, type Verdict } from './check-page.ts'
import { type FuzzPage, startPages } from './fuzz-page.ts'

export type FuzzOptions = {
  readonly pages: number
  readonly seed: number
  /** The number of the first page. */
  readonly from?: number
  /** Longer work on one page is a failure. */
  readonly limitMilliseconds?: number
  /** Told after each page. */
  readonly onPage?: (number: number) => void
}

export type FuzzFailure = { readonly number: number; readonly wrong: string; readonly page: FuzzPage }

export type FuzzSummary = {
  readonly pages: number
  readonly entries: number
  readonly megabytes: number
  readonly forms: ReadonlyMap<string, number>
  readonly slowest: { readonly number: number; readonly milliseconds: number; readonly form: string }
  readonly failed: number
  /** The first of each kind. */
  readonly failures: readonly FuzzFailure[]
}

// A page that is slow only once was read while memory was collected or the machine was short of breath.
function checkTwice(page: FuzzPage, limitMilliseconds: number): Verdict {
  const first = checkPage(page)
  return first.milliseconds > limitMilliseconds ? checkPage(page) : first
}

/** Failures that differ in numbers only are of one kind. */
function kindOf(wrong: string): string {
  return (wrong.split('\n', 1)[0] ?? '').replace(/\d+/g, '0')
}

export function fuzz({ pages, seed, from = 0, limitMilliseconds = 1_000, onPage }: FuzzOptions): FuzzSummary {
  const drawPage = startPages(seed)
  const forms = new Map<string, number>()
  const failures = new Map<string, FuzzFailure>()
  let [entries, bytes, failed] = [0, 0, 0]
  let slowest: FuzzSummary['slowest'] = { number: from, milliseconds: 0, form: '' }
  for (let number = from; number < from + pages; number++) {
    const page = drawPage(number)
    const { wrong, milliseconds, entries: found } = checkTwice(page, limitMilliseconds)
    const told = wrong ?? (milliseconds > limitMilliseconds ? `${Math.round(milliseconds)} ms` : null)
    if (told !== null) {
      failed++
      const kind = kindOf(told)
      if (!failures.has(kind)) failures.set(kind, { number, wrong: told, page })
    }
    if (milliseconds > slowest.milliseconds) slowest = { number, milliseconds, form: page.form }
    forms.set(page.form, (forms.get(page.form) ?? 0) + 1)
    entries += found
    bytes += page.bytes.length
    onPage?.(number)
  }
  return { pages, entries, megabytes: bytes / 1e6, forms, slowest, failed, failures: [...failures.values()] }
}
