// Writes docs/keys.md from the table of keys: `npm run docs:keys`. A test compares the two.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { shortenKeys } from '../../web/help/short-keys.ts'
import { createTranslator, loadLanguage } from '../../web/i18n/messages.ts'
import { listCaps } from '../../web/key-caps.ts'
import { keyGroups, keyRows, type Row } from '../../web/keys.ts'
import { patience } from '../../web/sequence.ts'

export const path = join(import.meta.dirname, '../../docs/keys.md')

await Promise.all([loadLanguage('ja'), loadLanguage('en')])
const [en, ja] = [createTranslator('en'), createTranslator('ja')]
const caps = (keys: string) =>
  listCaps(keys, false)
    .map((cap) => `\`${cap}\``)
    .join(' ')

function formatRow({ keys, message }: Row): string {
  return `| ${shortenKeys(keys)
    .map((one) => (one === null ? '…' : caps(one)))
    .join(', ')} | ${en.t(message)} | ${ja.t(message)} |`
}

function formatGroup({ id, message }: (typeof keyGroups)[number]): string {
  const rows = keyRows.filter(({ group }) => group === id).map(formatRow)
  return `## ${en.t(message)}\n\n| key | does | 日本語 |\n| --- | --- | --- |\n${rows.join('\n')}\n`
}

/** The whole document. */
export function formatReference(): string {
  return `# Keys

Made from the table in \`web/keys.ts\` by \`npm run docs:keys\`; do not edit. \`?\` shows the same in the reader, and buttons that do the same name their key.

${keyGroups.map(formatGroup).join('\n')}
## The palette

\`Ctrl\` \`K\`, on a Mac \`⌘\` \`K\`, or on a phone the button in the search field: every command above that does something now, every category by its code and its name in both languages, days, the saved and the last searches, every setting; an arXiv id opens its paper, a day (\`2026-02-03\`) its list, anything else can be searched. Beginnings of names count most, then beginnings of words, initials (\`ml\`), any part, and letters in order. Half and full width, hiragana and katakana are the same. While nothing is typed, what was chosen last comes first.

## On any keyboard

A key is what it types: \`/\` is where the layout has it, be it with Shift or AltGr, and \`j\` is where Dvorak has it. Where a layout types no Latin letters (Cyrillic, Greek, kana), or an input method hides what is typed, the key's place counts, as on a US keyboard, for kana as on a Japanese one. The row of digits types digits on AZERTY too. Caps Lock does not count. While an input method composes, and in text fields, no key is taken but \`Ctrl\` \`K\`, and that not while composing.

The second of two keys has ${(patience / 1000).toString()} seconds; after a moment the reader tells what can follow, and \`Esc\` ends it. \`Tab\`, \`Space\`, function keys and combinations with Alt stay the browser's and the screen reader's. \`Enter\` opens a paper only where nothing else has the focus.

Keys of a single character can be turned off in the help (\`?\`) or the palette.
`
}

if (process.argv[1] === import.meta.filename) writeFileSync(path, formatReference())
