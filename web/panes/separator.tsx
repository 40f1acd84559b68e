// The line between two panes: dragged, moved by arrow keys, put back by a double click.
import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import { type Limits, stepWidth } from './fit.ts'

type SeparatorProps = {
  readonly className: string
  readonly label: string
  readonly controls: string
  /** In rem, as it stands. */
  readonly width: number
  readonly limits: Limits
  /** Null puts the width back to the usual. */
  readonly onWidth: (width: number | null) => void
}

const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
const round = (width: number) => Math.round(width * 16) / 16

/** A focusable separator as ARIA has it: its value is the width of the pane before it, in percent of what it may have. */
export function Separator({ className, label, controls, width, limits, onWidth }: SeparatorProps) {
  const [grip, setGrip] = useState<{ x: number; width: number } | null>(null)
  const most = Math.max(limits.least, limits.most)
  const move = (to: number) => onWidth(round(Math.min(Math.max(to, limits.least), most)))
  const step = (event: KeyboardEvent) => {
    const to = event.ctrlKey || event.metaKey || event.altKey ? undefined : stepWidth(event.key, width, limits)
    if (to === undefined) return
    event.preventDefault()
    onWidth(round(to))
  }
  const begin = (event: PointerEvent) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setGrip({ x: event.clientX, width })
  }
  const end = () => setGrip(null)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no hr
    <div
      role="separator"
      className={`pane-edge ${className}`}
      data-gripped={grip ? '' : undefined}
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuenow={Math.round(width * 16)}
      aria-valuemin={Math.round(limits.least * 16)}
      aria-valuemax={Math.round(most * 16)}
      tabIndex={0}
      onKeyDown={step}
      onDoubleClick={() => onWidth(null)}
      onPointerDown={begin}
      onPointerMove={(event) => grip && move(grip.width + (event.clientX - grip.x) / rem())}
      onPointerUp={end}
      onPointerCancel={end}
    />
  )
}
