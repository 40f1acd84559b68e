// English text with its TeX shown as what it means. Text stays text: nothing here becomes markup.
import { memo, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { drawMath, useMathEngine } from './math-engine.ts'
import { mayHoldMath, plainText, readTex, type Style, type Token } from './tex.ts'

type MathToken = Extract<Token, { kind: 'math' }>

function MathBox({ token }: { token: MathToken }) {
  const box = useRef<HTMLSpanElement>(null)
  const [broken, setBroken] = useState(false)
  const engine = useMathEngine(true)
  useLayoutEffect(() => {
    if (engine.status !== 'ready' || !box.current) return
    setBroken(!drawMath(engine.katex, token.tex, token.display, box.current))
  }, [engine, token])
  if (broken || engine.status === 'failed') return <code className="tex-source">{token.source}</code>
  return <span ref={box} className={token.display ? 'math math-display' : 'math'} />
}

function StyledText({ style, children }: { style: Style; children: ReactNode }) {
  if (style === 'bold') return <strong>{children}</strong>
  return style === 'italic' ? <em>{children}</em> : <code>{children}</code>
}

function renderToken(token: Token, key: number): ReactNode {
  if (token.kind === 'text') return token.text
  if (token.kind === 'math') return <MathBox key={`${key}${token.source}`} token={token} />
  if (token.kind === 'styled') {
    return (
      <StyledText key={key} style={token.style}>
        {token.children.map(renderToken)}
      </StyledText>
    )
  }
  return (
    <a key={key} href={token.href} target="_blank" rel="noopener noreferrer">
      {token.text}
    </a>
  )
}

/** A title or a passage in English. */
export const TexText = memo(function TexText({ text }: { text: string }) {
  const tokens = useMemo(() => readTex(text), [text])
  return tokens.map(renderToken)
})

/** The same as one line of plain text, for the window's title and for first lines. */
export function plainTex(text: string): string {
  return plainText(readTex(text))
}

/** False while the text holds math and the engine is on its way, so that nothing moves once the text stands. */
export function useTexReady(text: string): boolean {
  const engine = useMathEngine(mayHoldMath(text))
  return !mayHoldMath(text) || engine.status === 'ready' || engine.status === 'failed'
}
