// A progress bar for a terminal, redrawn in place at most ten times a second, with rate and time left.

const width = 24

export type Progress = { update(done: number, note: string): void; clear(): void }

/** Draws to `draw`; with no terminal to draw on, does nothing. */
export function createProgress(total: number, draw: ((text: string) => void) | undefined): Progress {
  if (!draw || total === 0) return { update: () => {}, clear: () => {} }
  const began = performance.now()
  let drawn = 0
  return {
    update: (done, note) => {
      const now = performance.now()
      if (now - drawn < 100 && done < total) return
      drawn = now
      draw(`\r${formatBar(done, total, (now - began) / 1000)}  ${note}\u001b[K`)
    },
    clear: () => draw('\r\u001b[K'),
  }
}

/** `████░░░░ 12/40  30/s  1 s left`; seconds since the beginning give the rate. */
export function formatBar(done: number, total: number, seconds: number): string {
  const filled = Math.round((done / total) * width)
  const rate = seconds > 0 ? done / seconds : 0
  const left = rate > 0 ? `  ${Math.ceil((total - done) / rate)} s left` : ''
  return `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${total} pages  ${Math.round(rate)}/s${left}`
}
