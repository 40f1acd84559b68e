// One choice out of a few, side by side: native radio buttons, so the arrow keys walk them.
import { useId } from 'react'
import type { KeyTip } from '../use-key-tip.ts'

type SegmentedProps<Value extends string> = {
  readonly label: string
  readonly options: readonly {
    readonly value: Value
    readonly label: string
    readonly lang?: string
    /** What the key that chooses it has to say. */
    readonly tip?: KeyTip
  }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** Always has exactly one option chosen. */
export function Segmented<Value extends string>({ label, options, value, onChange }: SegmentedProps<Value>) {
  const name = useId()
  return (
    <fieldset className="segmented">
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} lang={option.lang} title={option.tip?.title}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            aria-keyshortcuts={option.tip?.['aria-keyshortcuts']}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
