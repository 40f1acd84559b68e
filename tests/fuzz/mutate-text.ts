// Ways to spoil the text of a page: cut, joined, doubled, swapped, with labels, tags, references and signs where none belong.
import { type Draw, pick } from '../made/draw.ts'

/** Spoils a text; `other` is a page of any form to join it with. The result is at most a few hundred kilobytes longer. */
export type MutateText = (text: string, draw: Draw, other: string) => string

const labels = [
  '要約',
  '要約(オリジナル)',
  '要約（オリジナル）',
  'arxiv情報',
  '著者',
  '発行日',
  'arxivサイト',
  '提供元, 利用サービス',
  'カテゴリー: cs.LG | T はコメントを受け付けていません',
  'カテゴリー',
  'タイトル:',
  '最近の投稿',
  '続きを読む',
  '[…]',
]
const tags = [
  ...'<div>,</div>,<p>,</p>,<table>,</table>,<tr>,<td>,</td>,<ul>,<li>,</ul>,<article>,</article>,<br>,<a href="https://arxiv.org/abs/2501.00001v2">'.split(
    ',',
  ),
  ...'</a>,<script>,</script>,<style>,<!--,-->,<![CDATA[,]]>,<template>,</template>,<svg>,<math>,<h2 class="entry-title">,</h2>,<pre>,<textarea>'.split(
    ',',
  ),
  ...'<title>,<plaintext>,<noscript>,<select>,<option>,<base href="http://[">,<meta charset="x">,<?xml,<,>,</,<a href="javascript:1">,<item>,</item>'.split(
    ',',
  ),
  ...'<div hidden>,<div class="screen-reader-text">,<div class="entry-summary">,<div id="post-1" class="hentry">,<a rel="bookmark" href="?p=9">,<entry>'.split(
    ',',
  ),
]
const references =
  '&#0;,&#x110000;,&#xd800;,&#99999999999;,&amp;amp;,&nosuch;,&#,&,&#x,&lt;p&gt;,&nbsp;,&NotEqualTilde;,&amp;lt;,&#128;,&#13;,&#10;'.split(
    ',',
  )
const signs = [
  '\0',
  '\ufeff',
  '\ud800',
  '\udc00',
  '\u202e',
  '\u2028',
  '\u0301',
  '\u3099',
  'ﾊﾞ',
  '\u200b',
  '\x1b$B',
  '\r',
  '\v',
  '😀',
  '\u00ad',
]
const json = [
  '"',
  '\\',
  '\\u',
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  'null',
  'true',
  '-1e999',
  '"rendered":',
  '{"rendered":null}',
  '\\u0000',
]

function place(text: string, draw: Draw): number {
  return draw(text.length + 1)
}

function span(text: string, draw: Draw, longest = text.length): readonly [from: number, to: number] {
  const from = place(text, draw)
  return [from, Math.min(text.length, from + draw(longest + 1))]
}

function insert(text: string, at: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at)
}

/** The line around a place, or the tag where `open` and `close` are its brackets. */
function findPiece(text: string, at: number, open: string, close: string): readonly [from: number, to: number] {
  const from = Math.max(0, text.lastIndexOf(open, at))
  const end = text.indexOf(close, from + 1)
  return [from, end < 0 ? text.length : end + 1]
}

function change(open: string, close: string): MutateText {
  return (text, draw) => {
    const [from, to] = findPiece(text, place(text, draw), open, close)
    const [start, end] = findPiece(text, place(text, draw), open, close)
    const piece = text.slice(from, to)
    const how = draw(3)
    if (how === 0) return text.slice(0, from) + text.slice(to)
    if (how === 1) return insert(text, to, piece)
    return to <= start
      ? text.slice(0, from) + text.slice(start, end) + text.slice(to, start) + piece + text.slice(end)
      : text
  }
}

function insertOne(pieces: readonly string[]): MutateText {
  return (text, draw) => insert(text, place(text, draw), pick(pieces, draw))
}

function insertLabel(text: string, draw: Draw): string {
  const label = pick(labels, draw)
  const around = pick(
    [
      ['\n', '\n'],
      ['<p>', '</p>'],
      ['', ''],
      ['<h4>', '</h4>'],
      ['<td>', '</td>'],
    ] as const,
    draw,
  )
  return insert(text, place(text, draw), `${around[0]}${label}${around[1]}`)
}

const cut: MutateText = (text, draw) => {
  const [from, to] = span(text, draw)
  return pick([text.slice(0, from), text.slice(from), text.slice(0, from) + text.slice(to)], draw)
}

const join: MutateText = (text, draw, other) =>
  text.slice(0, place(text, draw)) + pick(['', '\n', '\n\n'], draw) + other.slice(place(other, draw))

const move: MutateText = (text, draw) => {
  const [from, to] = span(text, draw, 2_000)
  return insert(text.slice(0, from) + text.slice(to), draw(text.length - (to - from) + 1), text.slice(from, to))
}

const longestRepeat = 200_000

const repeat: MutateText = (text, draw) => {
  const [from, to] = span(text, draw, pick([1, 20, 200, 4_000], draw))
  const most = Math.floor(longestRepeat / Math.max(1, to - from))
  return insert(text, to, text.slice(from, to).repeat(1 + draw(pick([3, 50, most], draw) || 1)))
}

const nest: MutateText = (text, draw) =>
  insert(text, place(text, draw), pick(tags, draw).repeat(1 + draw(pick([5, 200, 10_000], draw))))

const replaceSign: MutateText = (text, draw) => {
  const at = place(text, draw)
  return text.slice(0, at) + pick(signs, draw) + text.slice(at + 1)
}

const breakLines: MutateText = (text, draw) => {
  const [from, to] = span(text, draw)
  return (
    text.slice(0, from) +
    text.slice(from, to).replaceAll('\n', pick(['', ' ', '\r', '\r\n', '\n\n'], draw)) +
    text.slice(to)
  )
}

/** All ways, the quiet ones more often than those that make a page huge. */
export const textMutations: readonly MutateText[] = [
  ...[cut, cut, join, move, move, breakLines],
  ...[change('\n', '\n'), change('\n', '\n'), change('<', '>'), change('<', '>'), change('"', '"')],
  ...[
    insertLabel,
    insertLabel,
    insertOne(tags),
    insertOne(tags),
    insertOne(references),
    insertOne(json),
    insertOne(signs),
  ],
  ...[replaceSign, replaceSign, repeat, nest],
]
