// Links in a translated text are made clickable only where they came through whole.
import { expect, it } from 'vitest'
import { readJapanese } from '../../web/paper/japanese-links.ts'

const english = 'Code is at https://github.com/example-lab/Cranes.'
const linksIn = (text: string, original: string | null) =>
  readJapanese(text, original).flatMap((piece) => (piece.href ? [piece.text] : []))

it.each([
  ['コードは https://github.com/example-lab/Cranes にあります。', english, ['https://github.com/example-lab/Cranes']],
  ['コードはhttps://github.com/example-lab/Cranesにあります。', english, ['https://github.com/example-lab/Cranes']],
  ['コードは https://github.com/example-lab/cranes にあります。', english, []],
  ['コードは https://github.com/exa mple-lab/Cranes にあります。', english, []],
  ['コードは https://github.com/exa mple-lab/Cranes にあります。', null, []],
  ['コードは atttps://github.com/example-lab/Cranes にあります。', null, []],
  ['コードは https://example.org/a。', null, ['https://example.org/a']],
])('%s', (text, original, expected) => {
  expect(linksIn(text, original)).toEqual(expected)
  expect(
    readJapanese(text, original)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text)
})
