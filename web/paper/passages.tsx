// A passage in either language, each in its own typography, with the marks that lie upon it.
import { type ReactNode, useMemo } from 'react'
import type { Span } from '#shared/bitext.ts'
import { useFind } from '../marks/hit-text.tsx'
import { findInLeaves, type Leaf, listLeaves } from '../marks/leaf-hits.ts'
import type { Shown } from '../preferences.ts'
import { readJapaneseTex } from './japanese-tex.ts'
import { Restored, Term } from './marks.tsx'
import { useOpenPaper } from './reading-context.ts'
import { cutSegments, type Mark, markTokens, type Segment } from './segments.ts'
import type { TextMark } from './sentences.ts'
import { readTex } from './tex.ts'
import { Tokens, TokenView } from './tex-text.tsx'
import type { Token } from './tex-tokens.ts'

/** A line break inside a Japanese sentence is none to the eye, unless it parts two Latin words. */
function closeLines(text: string): string {
  return text.replace(/\s*\n\s*/g, '\n').replace(/(?<![!-~])\n|\n(?![!-~])/g, '')
}

/** A piece of the Japanese and what lies upon it; `leaves` is what of it a search may mark: of a formula nothing. */
type Piece = Segment<TextMark> & { readonly tokens: readonly Token[]; readonly leaves: readonly (Leaf | null)[] }

function readPiece(segment: Segment<TextMark>, english: string | null, shown: Shown): Piece {
  if (segment.mark?.kind !== 'restored') {
    const tokens = readJapaneseTex(closeLines(segment.text), english)
    return { ...segment, tokens, leaves: listLeaves(tokens) }
  }
  const { kind, damaged, correct } = segment.mark.of
  return { ...segment, tokens: [], leaves: [kind === 'math' ? null : { text: shown === 'page' ? damaged : correct }] }
}

const marksWithin = <M extends Mark>(marks: readonly M[], [from, to]: Span) =>
  marks.filter(({ start, end }) => start >= from && end <= to)

/** A stretch of the Japanese, restored or as the page has it. `live`: Tab comes to its marks. */
export function JapaneseStretch({ span, live }: { span: Span; live: boolean }): ReactNode {
  const { paper, reading, shown } = useOpenPaper()
  const text = paper.summaryJa ?? ''
  const english = paper.abstractEn
  const find = useFind('summary')
  const [from, to] = span
  const pieces = useMemo(() => {
    const segments = cutSegments<TextMark>(text, [from, to], marksWithin(reading.jaMarks, [from, to]))
    return segments.map((segment) => readPiece(segment, english, shown))
  }, [text, english, shown, from, to, reading.jaMarks])
  const hits = useMemo(
    () =>
      findInLeaves(
        pieces.flatMap(({ leaves }) => leaves),
        find,
      ),
    [pieces, find],
  )
  return pieces.map(({ start, mark, tokens, leaves }) => {
    if (mark?.kind === 'restored') {
      const [leaf = null] = leaves
      return <Restored key={`m${start}`} mark={mark} live={live} spans={leaf ? hits.get(leaf) : undefined} />
    }
    if (mark === null) {
      return (
        <span key={`t${start}`}>
          <Tokens tokens={tokens} hits={hits} />
        </span>
      )
    }
    return (
      <Term key={`m${start}`} mark={mark}>
        <Tokens tokens={tokens} hits={hits} />
      </Term>
    )
  })
}

/** A stretch of the English, its TeX typeset. */
export function EnglishStretch({ span }: { span: Span }): ReactNode {
  const { paper, reading } = useOpenPaper()
  const text = paper.abstractEn ?? ''
  const find = useFind('abstract')
  const [from, to] = span
  const marked = useMemo(
    () => markTokens(readTex(text.slice(from, to)), from, marksWithin(reading.enMarks, [from, to])),
    [text, from, to, reading.enMarks],
  )
  const hits = useMemo(() => findInLeaves(listLeaves(marked.map(({ token }) => token)), find), [marked, find])
  return marked.map(({ token, mark }, index) => {
    const key = `${index.toString()}${token.source.slice(0, 20)}`
    if (!mark) return <TokenView key={key} token={token} hits={hits} />
    return (
      <Term key={key} mark={mark}>
        <TokenView token={token} hits={hits} />
      </Term>
    )
  })
}
