// A passage in either language, each in its own typography.
import { useMemo } from 'react'
import { readJapanese } from './japanese-links.ts'
import { TexText } from './tex-text.tsx'

/** Japanese as the page has it; a link only where it came through whole. `english` is the whole English text. */
export function Japanese({ lines, english }: { lines: readonly string[]; english: string | null }) {
  return (
    <div className="ja-text" lang="ja">
      {lines.map((line, index) => (
        <JapaneseLine key={`${index.toString()}${line.slice(0, 20)}`} line={line} english={english} />
      ))}
    </div>
  )
}

function JapaneseLine({ line, english }: { line: string; english: string | null }) {
  const pieces = useMemo(() => readJapanese(line, english), [line, english])
  return (
    <p className={/^[–-] /.test(line) ? 'bullet' : undefined}>
      {pieces.map((piece, index) =>
        piece.href === null ? (
          piece.text
        ) : (
          <a key={`${index.toString()}${piece.href}`} href={piece.href} target="_blank" rel="noopener noreferrer">
            {piece.text}
          </a>
        ),
      )}
    </p>
  )
}

/** English with its TeX typeset. */
export function English({ lines }: { lines: readonly string[] }) {
  return (
    <div className="en-text" lang="en">
      {lines.map((line, index) => (
        <p key={`${index.toString()}${line.slice(0, 20)}`}>
          <TexText text={line} />
        </p>
      ))}
    </div>
  )
}
