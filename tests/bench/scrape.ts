// How much faster pages are parsed than by a short script with BeautifulSoup, where a Python has that.
import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { round } from './compare.ts'
import type { BenchPages } from './pages.ts'

const script = join(import.meta.dirname, 'scrape.py')
// enough for seconds of work
const mostPages = 200

function hasSoup(python: string): boolean {
  return spawnSync(python, ['-c', 'import bs4']).status === 0
}

/** Runs the script on these files; the seconds its process worked, which it tells last. */
function scrape(python: string, files: readonly string[]): number {
  const { status, stderr } = spawnSync(python, [script, ...files], { encoding: 'utf8', maxBuffer: 1e9 })
  if (status !== 0) throw new Error(`${python} ${script} failed: ${stderr}`)
  return Number(stderr)
}

/** Prints the ratio; `speed` is the parser's own, in MB/s. */
export async function tellScrape({ pages }: BenchPages, speed: number, folder: string): Promise<void> {
  const python = ['python3', '/usr/bin/python3'].find(hasSoup)
  if (!python) return console.log('No Python with BeautifulSoup (Debian: python3-bs4) is here to compare with.')
  const part = pages.slice(0, mostPages)
  const files = part.map((_, index) => join(folder, `scrape-${index}.html`))
  await Promise.all(part.map(({ bytes }, index) => writeFile(files[index] ?? '', bytes)))
  const seconds = scrape(python, files) - scrape(python, [])
  const scraped = part.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6 / seconds
  console.log(
    `A script of twenty lines with BeautifulSoup reads the same HTML at ${round(scraped)} MB/s (without its start): ` +
      `the parser is ${round(speed / scraped)} times as fast.`,
  )
}
