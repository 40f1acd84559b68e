// What must hold for any page whatever: it is parsed without an exception, its entries keep their schema, its text is accounted for.
import { strictObject } from 'zod/mini'
import { Entry, type TextAccount } from '#shared/entry.ts'
import { type ParsedPage, parsePage } from '../../server/digest/parse.ts'
import { countText, type TextBounds } from './count-text.ts'
import type { FuzzPage } from './fuzz-page.ts'

/** What was wrong with how a page was read, or null; and how long the processor worked on it. */
export type Verdict = { readonly wrong: string | null; readonly milliseconds: number; readonly entries: number }

/** Milliseconds this thread has worked: other processes on the machine don't count, so a slow page is the parser's own doing. */
function worked(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** Reads a page and judges what came of it. Never throws. */
export function checkPage(fuzzPage: FuzzPage): Verdict {
  const { bytes, context } = fuzzPage
  const began = worked()
  try {
    const page = parsePage(bytes, context)
    const milliseconds = worked() - began
    const wrong = judgePage(page, context.firstLine ?? 1) ?? judgeSum(page.text, countText(fuzzPage))
    return { wrong, milliseconds, entries: page.entries.length }
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { wrong: `an exception: ${told}`, milliseconds: worked() - began, entries: 0 }
  }
}

const longestMessage = 2_000

/** What is wrong with a parsed page, or null. */
export function judgePage(page: ParsedPage, firstLine: number): string | null {
  return judgeEntries(page, firstLine) ?? judgeProblems(page, firstLine) ?? judgeAccount(page)
}

function judgeEntries({ entries }: ParsedPage, firstLine: number): string | null {
  for (const { entry, line } of entries) {
    const parsed = strictObject(Entry.shape).safeParse(entry)
    if (!parsed.success) return `an entry against its schema: ${parsed.error.message}`
    if (!isLine(line, firstLine)) return `an entry at line ${line}`
  }
  return null
}

function judgeProblems({ problems }: ParsedPage, firstLine: number): string | null {
  const odd = problems.find(({ line }) => line !== null && !isLine(line, firstLine))
  if (odd) return `a problem at line ${odd.line}`
  const bad = problems.find(
    ({ message }) => message === '' || message.length > longestMessage || /\p{Cc}/u.test(message),
  )
  return bad ? `a message that can't be shown: ${JSON.stringify(bad.message.slice(0, 200))}` : null
}

function isLine(line: number, firstLine: number): boolean {
  return Number.isInteger(line) && line >= firstLine
}

/** Whole numbers, none below zero; entries have text; a page that lost text says so in a problem. */
function judgeAccount({ entries, problems, text }: ParsedPage): string | null {
  const counts = [text.entries, text.furniture, text.problems]
  if (!counts.every((count) => Number.isInteger(count) && count >= 0)) return `an account of ${counts.join(', ')}`
  if (entries.length > 0 && text.entries === 0) return 'entries without text in the account'
  return text.problems > 0 && problems.length === 0 ? 'lost text and no problem' : null
}

/** The three counts together are the text of the page. */
export function judgeSum({ entries, furniture, problems }: TextAccount, bounds: TextBounds | null): string | null {
  const sum = entries + furniture + problems
  if (!bounds || (sum >= bounds.least && sum <= bounds.most)) return null
  return `an account of ${sum} where there are ${bounds.least} to ${bounds.most} characters`
}
