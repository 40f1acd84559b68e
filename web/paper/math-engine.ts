// KaTeX, loaded when a text first holds math and not before. Draws into an element, never through markup.
import type { KatexOptions } from 'katex'
import { useEffect, useSyncExternalStore } from 'react'

/** KaTeX's tree before it becomes elements. */
type Drawn = { attributes?: Record<string, string>; children?: Drawn[]; toNode(): Node }
type Katex = typeof import('katex') & { __renderToDomTree?: (tex: string, options: KatexOptions) => Drawn }
type Engine = { readonly status: 'idle' | 'loading' | 'failed' } | { readonly status: 'ready'; readonly katex: Katex }

let engine: Engine = { status: 'idle' }
const listeners = new Set<() => void>()

function become(next: Engine): void {
  engine = next
  for (const listener of listeners) listener()
}

function load(): void {
  if (engine.status !== 'idle') return
  become({ status: 'loading' })
  Promise.all([import('katex'), import('katex/dist/katex.min.css')]).then(
    ([katex]) => become({ status: 'ready', katex }),
    () => become({ status: 'failed' }),
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The engine, asked for only if `needed`. Where it can't be loaded, math shows as its source. */
export function useMathEngine(needed: boolean): Engine {
  useEffect(() => {
    if (needed) load()
  }, [needed])
  const read = () => engine
  return useSyncExternalStore(subscribe, read, read)
}

// KaTeX gives a few drawings (\vec) a style attribute, which the content policy forbids. It repeats the width
// of the box around the drawing, so the drawing is the same without it.
function dropStyleAttributes(drawn: Drawn): void {
  if (drawn.attributes) delete drawn.attributes.style
  for (const child of drawn.children ?? []) dropStyleAttributes(child)
}

/** Draws a formula into the element; false, and the element untouched, where the TeX is broken. */
export function drawMath(katex: Katex, tex: string, display: boolean, element: HTMLElement): boolean {
  const options: KatexOptions = {
    displayMode: display,
    throwOnError: true,
    strict: 'ignore',
    trust: false,
    maxSize: 20,
    maxExpand: 500,
  }
  try {
    const drawn = katex.__renderToDomTree?.(tex, options)
    if (!drawn) return false
    dropStyleAttributes(drawn)
    element.replaceChildren(drawn.toNode())
    return true
  } catch {
    return false
  }
}
