// Text stands out from its ground by 7 to 1 in both themes, what can be pressed and is only a line by 3 to 1. Reckoned from tokens.css by WCAG 2.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../server/config.ts'

const css = readFileSync(join(root, 'web/ui/tokens.css'), 'utf8')
const [usual = '', strong = ''] = css.split('@media (prefers-contrast: more)')

function readColours(text: string): Map<string, readonly [string, string]> {
  const found = text.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)
  return new Map([...found].map(([, name = '', light = '', dark = '']) => [name, [light, dark] as const]))
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** Every text that stands on a ground somewhere in the reader. */
const texts: Readonly<Record<string, readonly string[]>> = {
  paper: ['ink', 'soft', 'faint', 'accent', 'wrong', 'doubt', 'restored'],
  raised: ['ink', 'soft', 'faint', 'accent', 'wrong', 'doubt', 'restored'],
  pair: ['ink', 'soft', 'accent', 'restored', 'doubt'],
  'pair-kept': ['ink', 'soft', 'accent', 'restored', 'doubt'],
  'accent-wash': ['accent', 'ink'],
  'depth-0': ['ink', 'soft'],
  'depth-1': ['ink'],
  'depth-2': ['ink'],
  'depth-3': ['on-deep'],
  'depth-4': ['on-deep'],
  accent: ['on-deep'],
}
const pairs = Object.entries(texts).flatMap(([ground, names]) => names.map((name) => [name, ground] as const))

describe.each([
  ['as usual', readColours(usual)],
  ['with more contrast', new Map([...readColours(usual), ...readColours(strong)])],
])('the colours %s', (_name, colours) => {
  const both = (name: string) => colours.get(name) ?? (['', ''] as const)

  it.each(pairs)('--%s is read on --%s', (text, ground) => {
    for (const theme of [0, 1] as const) {
      expect(contrast(both(text)[theme], both(ground)[theme])).toBeGreaterThanOrEqual(7)
    }
  })

  it.each(['edge', 'accent'])('--%s is seen as a line', (line) => {
    for (const ground of ['paper', 'raised']) {
      for (const theme of [0, 1] as const) {
        expect(contrast(both(line)[theme], both(ground)[theme])).toBeGreaterThanOrEqual(3)
      }
    }
  })
})

it('reckons as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})
