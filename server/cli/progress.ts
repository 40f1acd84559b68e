// A progress bar for a terminal, redrawn in place at most ten times a second, with rate and time left.

const width = 24

/** How far a piece of work is: `total` null where nobody can know it. */
export type Step = { readonly done: number; readonly total: number | null; readonly note: string }
export type Progress = { update(step: Step): void; clear(): void }

/** Draws to `draw`; with no terminal to draw on, does nothing. `unit` is what `done` counts. */
export function createProgress(draw: ((text: string) => void) | undefined, unit = 'pages'): Progress {
  if (!draw) return { update: () => {}, clear: () => {} }
  const began = performance.now()
  let drawn = 0
  return {
    update: (step) => {
      const now = performance.now()
      if (now - drawn < 100 && step.done !== step.total) return
      drawn = now
      draw(`\r${formatBar(step, (now - began) / 1000, unit)}\u001b[K`)
    },
    clear: () => draw('\r\u001b[K'),
  }
}

/** `████░░░░ 12/40 pages  30/s  1 s left  note`; seconds since the beginning give the rate. Without a total, no bar and no time left. */
export function formatBar({ done, total, note }: Step, seconds: number, unit: string): string {
  const rate = seconds > 0 ? done / seconds : 0
  const speed = rate >= 10 || rate === 0 ? `${Math.round(rate)}/s` : `${rate.toFixed(1)}/s`
  const count = (number: number) => number.toLocaleString('en')
  if (total === null) return `${count(done)} ${unit}  ${speed}  ${note}`
  const filled = total > 0 ? Math.round((done / total) * width) : 0
  const left = rate > 0 ? `  ${formatTime((total - done) / rate)} left` : ''
  const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`
  return `${bar} ${count(done)}/${count(total)} ${unit}  ${speed}${left}  ${note}`
}

/** `40 s`, `3 min`, `2 h 5 min`. */
function formatTime(seconds: number): string {
  if (seconds < 100) return `${Math.ceil(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 100 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
