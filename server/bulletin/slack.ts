// A digest as a message of Slack: titles with links, as many as a message may hold. Pure. Discord (at its /slack address) and
// Mattermost take the same.
import { addressOf, cleanText, titleOf } from '../feeds/texts.ts'
import type { Bulletin } from './bulletin.ts'
import { headOf, readingOf, wordsOf } from './words.ts'

/** A block of text; `header` is plain, the others may hold links. */
type Block =
  | { readonly type: 'header'; readonly text: { readonly type: 'plain_text'; readonly text: string } }
  | { readonly type: 'section'; readonly text: { readonly type: 'mrkdwn'; readonly text: string } }
export type SlackMessage = { readonly text: string; readonly blocks: readonly Block[] }

/** Slack's own limits: blocks a message, characters of a header, of a section. */
const mostBlocks = 50
const longestHeader = 150
const longestSection = 3_000
/** So that it fits escaped, too. */
const longestIntro = 1_000
/** Slack refuses messages whose blocks hold some 13,200 characters together (`msg_blocks_too_long`), which its limits do not say. */
const longestMessage = 11_000

/** What notifications show is `text`; what does not fit is counted at the end. */
export function formatSlack(bulletin: Bulletin): SlackMessage {
  const { title, lines } = headOf(bulletin)
  const intro = escapeSlack(shorten(lines.join('\n'), longestIntro))
  const head: Block[] = [
    { type: 'header', text: { type: 'plain_text', text: shorten(cleanText(title), longestHeader) } },
    section(intro),
  ]
  const { blocks, shown } = fillBlocks(bulletin, longestMessage - longestHeader - intro.length)
  const left = bulletin.found - shown
  const more = left > 0 ? [section(escapeSlack(wordsOf(bulletin.language).more(left)))] : []
  return {
    text: escapeSlack(shorten([title, ...lines].join('\n'), longestIntro)),
    blocks: [...head, ...blocks, ...more],
  }
}

/** Sections of lines: a new one for each group, and where one is full. */
function fillBlocks(bulletin: Bulletin, room: number): { blocks: Block[]; shown: number } {
  const texts: string[] = []
  let [left, shown] = [room, 0]
  for (const { name, papers } of bulletin.groups) {
    let fresh = `*${escapeSlack(name)} ${papers.length}*`
    for (const paper of papers) {
      const line = lineOf(paper, bulletin)
      left -= line.length + fresh.length + 2
      const last = texts.at(-1)
      const fits = fresh === '' && last !== undefined && last.length + line.length < longestSection
      if (left < 0 || (!fits && texts.length >= mostBlocks - 3)) return { blocks: texts.map(section), shown }
      if (fits) texts[texts.length - 1] = `${last}\n${line}`
      else texts.push(fresh === '' ? line : `${fresh}\n${line}`)
      fresh = ''
      shown += 1
    }
  }
  return { blocks: texts.map(section), shown }
}

const longestTitle = 300

function lineOf(paper: Bulletin['groups'][number]['papers'][number], bulletin: Bulletin): string {
  const title = escapeSlack(shorten(titleOf(paper, bulletin.language), longestTitle))
  const address = addressOf(paper, bulletin.address ?? '')
  const reading = readingOf(paper, bulletin)
  const first = address.startsWith('http') ? `<${addressIn(address)}|${title}>` : title
  const second = reading === null ? '' : ` (<${addressIn(reading)}|${wordsOf(bulletin.language).read}>)`
  return `• ${first}${second}`
}

function section(text: string): Block {
  return { type: 'section', text: { type: 'mrkdwn', text } }
}

/** The three characters that Slack asks to be escaped. */
function escapeSlack(text: string): string {
  return cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function addressIn(address: string): string {
  return escapeSlack(address).replaceAll('|', '%7C')
}

function shorten(text: string, most: number): string {
  const characters = [...text]
  return text.length <= most
    ? text
    : `${characters
        .slice(0, most - 2)
        .join('')
        .slice(0, most - 2)}…`
}
