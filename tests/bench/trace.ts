// Traces a page through Chromium's own protocol, and says what its main thread did in each frame.
import type { Browser, CDPSession } from 'playwright-core'
import { z } from 'zod'

/** What of a trace event is looked at: times in microseconds, `tdur` those of the processor alone. */
const TraceEvent = z.object({
  name: z.string(),
  ph: z.string(),
  ts: z.number(),
  dur: z.number().optional(),
  tdur: z.number().optional(),
  pid: z.number(),
  tid: z.number(),
})
type TraceEvent = z.infer<typeof TraceEvent>
/** A stretch of the main thread; `cpu` is what the processor worked on it, all in microseconds. */
type Span = { readonly start: number; readonly end: number; readonly cpu: number }

/** Milliseconds of the processor: of script, style and layout in each frame, and of each task; and of each frame by the clock. */
export type Frames = {
  readonly work: readonly number[]
  readonly tasks: readonly number[]
  readonly wall: readonly number[]
}

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8']
const workNames = new Set([
  'FunctionCall',
  'EvaluateScript',
  'EventDispatch',
  'FireAnimationFrame',
  'TimerFire',
  'RunMicrotasks',
  'MajorGC',
  'MinorGC',
  'UpdateLayoutTree',
  'Layout',
  'IntersectionObserverController::computeIntersections',
])

/** Traces while `work` runs. */
export async function traceFrames(browser: Browser, work: () => Promise<void>): Promise<Frames> {
  const session = await browser.newBrowserCDPSession()
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(TraceEvent.parse(event))
  })
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: categories } })
  await work()
  await endTrace(session)
  return readFrames(events)
}

async function endTrace(session: CDPSession): Promise<void> {
  const over = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()))
  await session.send('Tracing.end')
  await over
  await session.detach()
}

// A frame of the main thread ends with what it hands to the compositor.
const frameEnd = 'Commit'

/** The main thread is that of the renderer that ended most frames. */
function mainThread(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const frames = new Map<string, number>()
  const idOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`
  for (const event of events) if (event.name === frameEnd) frames.set(idOf(event), (frames.get(idOf(event)) ?? 0) + 1)
  const [busiest] = [...frames].toSorted((a, b) => b[1] - a[1])
  return events.filter((event) => idOf(event) === busiest?.[0]).toSorted((a, b) => a.ts - b.ts)
}

/** Those that lie in no other. */
function outermost(spans: readonly Span[]): Span[] {
  let end = 0
  return spans.filter((span) => {
    const outside = span.start >= end
    if (outside) end = span.end
    return outside
  })
}

function readFrames(events: readonly TraceEvent[]): Frames {
  const thread = mainThread(events)
  const spansOf = (fits: (name: string) => boolean) =>
    thread.flatMap(({ name, ph, ts, dur, tdur = dur }): Span[] =>
      ph === 'X' && dur && fits(name) ? [{ start: ts, end: ts + dur, cpu: tdur ?? 0 }] : [],
    )
  const ends = thread.filter(({ name }) => name === frameEnd).map(({ ts }) => ts)
  const [work, wall] = [ends.slice(1).map(() => 0), ends.slice(1).map(() => 0)]
  let frame = 0
  for (const { start, end, cpu } of outermost(spansOf((name) => workNames.has(name)))) {
    while (frame < work.length && start >= (ends[frame + 1] ?? 0)) frame++
    if (start < (ends[frame] ?? 0) || frame >= work.length) continue
    work[frame] = (work[frame] ?? 0) + cpu / 1000
    wall[frame] = (wall[frame] ?? 0) + (end - start) / 1000
  }
  return { work, wall, tasks: spansOf((name) => name === 'RunTask').map(({ cpu }) => cpu / 1000) }
}
