// Text with its TeX shown as what it means. Text stays text: nothing here becomes markup.
import { memo, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { HitText, useFind } from '../marks/hit-text.tsx'
import { findInLeaves, type LeafHits, listLeaves, listPlain } from '../marks/leaf-hits.ts'
import type { Place } from '../marks/sought.ts'
import { readJapaneseTex } from './japanese-tex.ts'
import { drawMath, useMathEngine } from './math-engine.ts'
import { mayHoldMath, readTex } from './tex.ts'
import { plainText, type Style, type Token } from './tex-tokens.ts'

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
  if (style === 'italic') return <em>{children}</em>
  if (style === 'mono') return <code>{children}</code>
  if (style === 'small-caps') return <span className="small-caps">{children}</span>
  return style === 'note' ? <small> ({children})</small> : children
}

/** A token as what it means, with what a search found in it. */
export function TokenView({ token, hits }: { token: Token; hits?: LeafHits | undefined }): ReactNode {
  if (token.kind === 'text') return <HitText text={token.text} spans={hits?.get(token)} />
  if (token.kind === 'math') return <MathBox token={token} />
  if (token.kind === 'styled') {
    return (
      <StyledText style={token.style}>
        <Tokens tokens={token.children} hits={hits} />
      </StyledText>
    )
  }
  return (
    <a href={token.href} target="_blank" rel="noopener noreferrer">
      <HitText text={token.text} spans={hits?.get(token)} />
    </a>
  )
}

/** Tokens in a row. */
export function Tokens({ tokens, hits }: { tokens: readonly Token[]; hits?: LeafHits | undefined }): ReactNode {
  return tokens.map((token, index) => (
    <TokenView key={`${index.toString()}${token.source.slice(0, 40)}`} token={token} hits={hits} />
  ))
}

/** A title or a passage in English. */
export const TexText = memo(function TexText({ text }: { text: string }) {
  const tokens = useMemo(() => readTex(text), [text])
  return <Tokens tokens={tokens} />
})

/** A paper’s title, with what the search found in it marked. */
export function TitleText({ title }: { title: string }) {
  return <FoundTokens tokens={useMemo(() => readTex(title), [title])} place="title" />
}

/** Tokens with what the search found in them; the same tokens must be given again while nothing changes. */
export function FoundTokens({ tokens, place }: { tokens: readonly Token[]; place: Place }) {
  const find = useFind(place)
  const hits = useMemo(() => findInLeaves(listLeaves(tokens), find), [tokens, find])
  return <Tokens tokens={tokens} hits={hits} />
}

/** A text without its markup, what the search found in it marked; math is its source. */
export const PlainTex = memo(function PlainTex({ text, japanese }: { text: string; japanese: boolean }) {
  const find = useFind(japanese ? 'summary' : 'abstract')
  const pieces = useMemo(() => listPlain(japanese ? readJapaneseTex(text, null) : readTex(text)), [text, japanese])
  const hits = findInLeaves(
    pieces.map(({ leaf, math }) => (math ? null : leaf)),
    find,
  )
  return pieces.map(({ leaf }, index) => (
    <HitText key={`${index.toString()}${leaf.text.slice(0, 20)}`} text={leaf.text} spans={hits.get(leaf)} />
  ))
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

/** Japanese that no page has damaged. */
export function JapaneseTex({ text }: { text: string }) {
  const tokens = useMemo(() => readJapaneseTex(text, null), [text])
  return <FoundTokens tokens={tokens} place="summary" />
}
