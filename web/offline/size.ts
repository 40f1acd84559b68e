// Texts in bytes, and bytes in words. Pure.
import type { Language } from '../preferences.ts'

const steps = [
  { unit: 'megabyte', bytes: 1_000_000 },
  { unit: 'kilobyte', bytes: 1000 },
] as const

/** `3.2 MB`, `640 kB`; anything at all is a kilobyte at least. */
export function formatSize(bytes: number, language: Language): string {
  const { unit, bytes: length } = steps.find((step) => bytes >= step.bytes) ?? steps[1]
  const amount = bytes === 0 ? 0 : Math.max(1, bytes / length)
  const digits = unit === 'megabyte' && amount < 10 ? 1 : 0
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: digits }).format(amount)
}

/** In bytes, as UTF-8. */
export function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length
}
