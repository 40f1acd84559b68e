// What the palette shows for what is typed: commands in order, each with its words and what in them fits. Pure.
import type { Span } from '#shared/bitext.ts'
import { createTranslator, type Translator } from '../i18n/messages.ts'
import type { Command } from './command.ts'
import { rankCandidates } from './rank.ts'

/** A text and what of it fits. */
export type Marked = { readonly text: string; readonly spans: readonly Span[] }
/** `recent`: it stands first because it was chosen lately. */
export type Offer = {
  readonly command: Command
  readonly name: Marked
  readonly note: Marked | null
  readonly recent: boolean
}

const most = 60

const plain = (text: string): Marked => ({ text, spans: [] })

function offerPlain(command: Command, words: Translator, recent = false): Offer {
  const note = command.note?.(words)
  return { command, name: plain(command.name(words)), note: note === undefined ? null : plain(note), recent }
}

/** The name first, then what else it is found by. */
function namesOf(command: Command, words: Translator): readonly string[] {
  const other = createTranslator(words.language === 'ja' ? 'en' : 'ja')
  return [...new Set([command.name(words), command.name(other), ...(command.also ?? [])])]
}

/** The note, or what it was found by where that stands nowhere else. */
function noteOf(command: Command, words: Translator, names: readonly string[], spans: readonly (readonly Span[])[]) {
  const note = command.note?.(words)
  const found = names.findIndex((text, index) => index > 0 && text !== note && (spans[index]?.length ?? 0) > 0)
  if (found > 0) return { text: names[found] ?? '', spans: spans[found] ?? [] }
  return note === undefined ? null : { text: note, spans: spans[names.indexOf(note)] ?? [] }
}

/** Nothing typed: what was chosen lately, then what there is. */
function offerAll(commands: readonly Command[], words: Translator, recent: readonly string[]): readonly Offer[] {
  const lately = recent.flatMap((id) => commands.filter((command) => command.id === id))
  const others = commands.filter((command) => !command.typedOnly && !lately.includes(command))
  return [
    ...lately.map((command) => offerPlain(command, words, true)),
    ...others.map((command) => offerPlain(command, words)),
  ]
}

type Answers = { readonly first: readonly Command[]; readonly search: Command }

/** The offers, best first. `answers` are the commands made of what is typed; the search stands after what fits well. */
export function listOffers(
  typed: string,
  commands: readonly Command[],
  answers: Answers,
  words: Translator,
  recent: readonly string[],
): readonly Offer[] {
  if (typed.trim() === '') return offerAll(commands, words, recent)
  const made = new Set([...answers.first, answers.search].map(({ id }) => id))
  const candidates = commands
    .filter(({ id }) => !made.has(id))
    .map((command) => ({ id: command.id, command, names: namesOf(command, words) }))
  const ranked = rankCandidates(typed, candidates, recent).map(({ candidate, close, spans }) => {
    const { command, names } = candidate
    const name = { text: names[0] ?? '', spans: spans[0] ?? [] }
    return { close, offer: { command, name, note: noteOf(command, words, names, spans), recent: false } }
  })
  const best = ranked.filter(({ close }) => close).map(({ offer }) => offer)
  const rest = ranked.filter(({ close }) => !close).map(({ offer }) => offer)
  return [
    ...answers.first.map((command) => offerPlain(command, words)),
    ...best.slice(0, most),
    offerPlain(answers.search, words),
    ...rest.slice(0, most / 4),
  ]
}
