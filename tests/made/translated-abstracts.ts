// Made-up English abstracts full of what a translation damages: formulas, commands, links, names. For where no real ones are at hand.
import { type Draw, pick, startDraw } from './draw.ts'
import { syllables } from './words.ts'

type MadeAbstract = { readonly id: string; readonly title: string; readonly abstract: string }

const formulas =
  String.raw`$S$ $A$ $H$ $s_0$ $k$ $n$ $1$ $0.5$ $10^{-3}$ $\epsilon$ $\Omega(n)$ $O(n \log n)$ $\tilde{O}(H^4 S\sqrt{AT})$ $\max(r, \log(1/\epsilon))/r$ $\overline{L}$ $\mathbb{R}^d$ $x \in \mathcal{X}$ $\|x - y\|_2 \leq \delta$ $f(x, y) = g(y, x)$ $\frac{1}{N} \sum_{i=1}^N X_i$ $p < 0.05$ $2^{K+1}$ $A \subseteq B$ $\mathcal{L}_{KL}$ $\alpha$ $\beta = 0.9$ $T \geq 3$ $\pm 2$ $\sim 40\%$ $(\epsilon, \delta)$ $\lceil n/2 \rceil$ $\mathrm{SO}(3)$ \(G = (V, E)\) $W_{ij}$ $\lambda_{\max}(M)$ $d \to \infty$`
    .split(/ (?=\$|\\\()/)
    .filter((text) => /^(?:\$[^$]+\$|\\\(.+\\\))$/.test(text))

const sentences = [
  'We study the {A} of {f} in {P}, where {f} and {f} are the numbers of rows and columns.',
  'The bound {f} holds for every {f}, and it matches the lower bound of {P} up to {f}.',
  'On {P} and {P}, {N} is {n} times faster than {P}, with an error below {f}.',
  'We show that {f} operators contract even if the factor is {f}, which was open \\textit{for all sizes}.',
  '{N} combines {P} with a table of {f} entries, as \\cite{{p}} proposed for {f}.',
  'Its cost falls from {f} to {f}, at a price of {m} per run.',
  'We compare {P}, {P} and {P} (see Section \\ref{{p}}) on {n}\\% of the readings.',
  'The code of {P} is available at {l}.',
  'All records are kept at {l}, and questions may be sent to {e}.',
  'An earlier draft is {a}; the data have the number {d}.',
  'A \\emph{slow} variant needs {f} steps and no more than {n} examples.',
  'Here {f} is the rank of the unknown matrix and {f} the accuracy that is wanted.',
  'In contrast to {P}, \\textbf{{N}} does not need {f} to be known, defined as {f}.',
  'The harbor is quiet at night, and nobody reads the gauges by hand.',
]

/** `count` made-up abstracts of five to nine sentences; the same seed makes the same. */
export function makeAbstracts(count: number, seed: number): MadeAbstract[] {
  const draw = startDraw(seed)
  return Array.from({ length: count }, (_, index) => {
    const name = makeName(draw)
    const others = [makeName(draw), makeName(draw), makeName(draw)]
    const told = Array.from({ length: 5 + draw(5) }, () => fillGaps(pick(sentences, draw), name, others, draw))
    return { id: `made.${seed}.${index}`, title: `${name}: counting tides by ${others[0]}`, abstract: told.join(' ') }
  })
}

function fillGaps(sentence: string, name: string, others: readonly string[], draw: Draw): string {
  const gaps: Readonly<Record<string, () => string>> = {
    f: () => pick(formulas, draw),
    N: () => name,
    P: () => pick(others, draw),
    A: () => pick(['order', 'growth', 'rank'], draw),
    n: () => String(2 + draw(97)),
    m: () => `\\$${2 + draw(97)}`,
    p: () => `${pick(syllables, draw)}20${10 + draw(15)}`,
    l: () => `https://${pick(['example.org', 'code.example.com'], draw)}/${capital(pick(syllables, draw))}Lab/${name}`,
    e: () => `${capital(pick(syllables, draw))}.${pick(syllables, draw)}@example.org`,
    a: () => `arXiv:2${draw(5)}0${1 + draw(9)}.0${1000 + draw(9000)}`,
    d: () => `10.5555/${name.toUpperCase()}.${1000 + draw(9000)}`,
  }
  return sentence.replace(/\{([fNPAnmplead])\}/g, (gap, key: string) => gaps[key]?.() ?? gap)
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** `MODIS`, `SimCLR`, `GFlowNets`, `Access-MFS`, `Llama-3B-Base`: the shapes of names, with invented syllables. */
function makeName(draw: Draw): string {
  const [one, other] = [pick(syllables, draw), pick(syllables, draw)]
  const word = capital(one) + other
  const large = (other + one).slice(0, 3).toUpperCase()
  return pick(
    [
      (one + other).toUpperCase(),
      `${word}${large}`,
      `${large.charAt(0)}${word}Nets`,
      `${pick(['Access', 'Open', 'Deep'], draw)}-${large}`,
      `${word}-${1 + draw(9)}B-Base`,
      `${capital(one)}${capital(other)}`,
    ],
    draw,
  )
}
