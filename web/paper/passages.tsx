// A passage in either language, each in its own typography, with the marks that lie upon it.
import { type ReactNode, useMemo } from 'react'
import type { Span } from '#shared/bitext.ts'
import { readJapaneseTex } from './japanese-tex.ts'
import { Restored, Term } from './marks.tsx'
import { useOpenPaper } from './reading-context.ts'
import { cutSegments, markTokens } from './segments.ts'
import type { TextMark } from './sentences.ts'
import { readTex } from './tex.ts'
import { TokenView } from './tex-text.tsx'
import type { Token } from './tex-tokens.ts'

/** A line break inside a Japanese sentence is none to the eye, unless it parts two Latin words. */
function closeLines(text: string): string {
  return text.replace(/\s*\n\s*/g, '\n').replace(/(?<![!-~])\n|\n(?![!-~])/g, '')
}

const viewTokens = (tokens: readonly Token[]) =>
  tokens.map((token, index) => <TokenView key={`${index.toString()}${token.source.slice(0, 20)}`} token={token} />)

/** A stretch of the Japanese, restored or as the page has it. `live`: Tab comes to its marks. */
export function JapaneseStretch({ span, live }: { span: Span; live: boolean }): ReactNode {
  const { paper, reading } = useOpenPaper()
  const text = paper.summaryJa ?? ''
  const english = paper.abstractEn
  const [from, to] = span
  const segments = useMemo(
    () =>
      cutSegments<TextMark>(
        text,
        [from, to],
        reading.jaMarks.filter(({ start, end }) => start >= from && end <= to),
      ),
    [text, from, to, reading.jaMarks],
  )
  return segments.map(({ start, text: piece, mark }) => {
    if (mark?.kind === 'restored') return <Restored key={`m${start}`} mark={mark} live={live} />
    const words = viewTokens(readJapaneseTex(closeLines(piece), english))
    return mark ? (
      <Term key={`m${start}`} mark={mark}>
        {words}
      </Term>
    ) : (
      <span key={`t${start}`}>{words}</span>
    )
  })
}

/** A stretch of the English, its TeX typeset. */
export function EnglishStretch({ span }: { span: Span }): ReactNode {
  const { paper, reading } = useOpenPaper()
  const text = paper.abstractEn ?? ''
  const [from, to] = span
  const marked = useMemo(() => {
    const marks = reading.enMarks.filter(({ start, end }) => start >= from && end <= to)
    return markTokens(readTex(text.slice(from, to)), from, marks)
  }, [text, from, to, reading.enMarks])
  return marked.map(({ token, mark }, index) => {
    const key = `${index.toString()}${token.source.slice(0, 20)}`
    if (!mark) return <TokenView key={key} token={token} />
    return (
      <Term key={key} mark={mark}>
        <TokenView token={token} />
      </Term>
    )
  })
}
