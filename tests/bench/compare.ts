// What every bench is made of: times in turns, medians, and ratios to a floor of the same run.

/** Asked for on the command line: how many made papers, how many counted rounds, and a folder that goes when the bench is over. */
export type BenchOptions = { readonly papers: number; readonly rounds: number; readonly folder: string }

/** Prints its own lines: what was measured beside its floor. */
export type Bench = (options: BenchOptions) => Promise<void>

/** Seconds that `work` takes. */
export async function time(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

/** Seconds that the processor works on `work`, which must do all of it before it returns: what else runs on the machine does not count. */
export async function timeProcessor(work: () => unknown): Promise<number> {
  const began = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(began)
  return (user + system) / 1e6
}

/** The number that `share` (0 to 1) of the others lie below. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5)
}

/** Median seconds of each work, run in turn `rounds` times after one turn that is not counted. */
export async function compare<Name extends string>(
  works: Record<Name, () => unknown>,
  rounds: number,
  clock: (work: () => unknown) => Promise<number> = time,
): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[]
  const times = new Map<Name, number[]>(names.map((name) => [name, []]))
  for (let round = -1; round < rounds; round += 1)
    for (const name of names) {
      const seconds = await clock(works[name])
      if (round >= 0) times.get(name)?.push(seconds)
    }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>
}

/** Three significant digits. */
export function round(number: number): string {
  return Number(number.toPrecision(3)).toLocaleString('en')
}

/** A line of a table: what, its speed, the floor's, and the share. `fast` and `floor` are seconds for the same `amount`. */
export function formatShare(
  what: string,
  against: string,
  amount: number,
  unit: string,
  seconds: { work: number; floor: number },
) {
  const speed = (time: number) => `${round(amount / time)} ${unit}/s`
  return `| ${what} | ${speed(seconds.work)} | ${against}: ${speed(seconds.floor)} | ${round((100 * seconds.floor) / seconds.work)} % |`
}

export const tableHead = '| what | speed | floor, same run | share of the floor |\n|---|---|---|---|'
