// Makes the library of the samples look lived in, through the API: papers read, starred, tagged and noted, searches saved,
// words watched. Enough is kept for papers to be ranked.
import { PapersPage } from '#shared/search.ts'

async function send(address: string, method: 'POST' | 'PUT', path: string, body: object): Promise<void> {
  const answer = await fetch(address + path, { method, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}: ${await answer.text()}`)
}

const note = 'Compare with **last winter’s** data.\n\n- the weights of section 3\n- code: https://example.org/notes'
const searches = [
  { name: '拡散モデル', q: 'diffusion OR 拡散', group: '' },
  { name: '信頼区間と較正', q: 'calibration OR conformal', group: '' },
  { name: 'ロボットの航法', q: 'cat:cs.RO', group: '毎朝' },
  { name: '量子誤り訂正', q: 'cat:quant-ph', group: '毎朝' },
]
const words = [
  { kind: 'word', text: 'model', colour: 'blue' },
  { kind: 'word', text: '音声', colour: 'gold' },
  { kind: 'author', text: 'Kohei Amanogawa', colour: 'violet' },
]

/** What is made of the paper at a place of the list, newest first. */
function changeAt(at: number): object | null {
  if (at % 7 === 1) return { starred: true, addTags: at % 2 === 1 ? ['サーベイ'] : ['サーベイ', '輪読'] }
  if (at % 7 === 3) return { read: true }
  if (at % 7 === 5) return { later: true, note, addTags: ['実験'] }
  return null
}

/** The whole of it; a library that has it already keeps it. */
export async function liveIn(address: string): Promise<void> {
  const { items } = PapersPage.parse(await (await fetch(`${address}/api/papers?limit=100`)).json())
  for (const [at, { key }] of items.entries()) {
    const change = changeAt(at)
    if (change) await send(address, 'PUT', `/api/papers/${encodeURIComponent(key)}/marks`, change)
  }
  for (const search of searches) await send(address, 'POST', '/api/searches', search)
  await send(address, 'PUT', '/api/watch', { words })
}
