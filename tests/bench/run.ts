// npm run bench: speed as ratios to floors measured in the same run. `--papers N` (20,000), `--rounds N` (3), `--only parse,start`.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { benchAlign } from './align.ts'
import { benchBusy } from './busy.ts'
import type { Bench } from './compare.ts'
import { benchDays } from './days.ts'
import { benchDoubts } from './doubts.ts'
import { benchExport } from './export.ts'
import { benchForYou } from './for-you.ts'
import { benchGlossary } from './glossary.ts'
import { benchKnownItem } from './known-item.ts'
import { benchLoad } from './load.ts'
import { benchParse } from './parse.ts'
import { benchPeers } from './peers.ts'
import { benchReadings } from './readings.ts'
import { benchResolve } from './resolve.ts'
import { benchRestore } from './restore.ts'
import { benchSimilar } from './similar.ts'
import { benchStart } from './start.ts'
import { benchTakeIn } from './take-in.ts'

const benches: Readonly<Record<string, Bench>> = {
  parse: benchParse,
  'take-in': benchTakeIn,
  read: benchReadings,
  busy: benchBusy,
  load: benchLoad,
  resolve: benchResolve,
  start: benchStart,
  align: benchAlign,
  doubts: benchDoubts,
  restore: benchRestore,
  glossary: benchGlossary,
  'known-item': benchKnownItem,
  similar: benchSimilar,
  days: benchDays,
  'for-you': benchForYou,
  peers: benchPeers,
  export: benchExport,
}

const { values } = parseArgs({
  options: { papers: { type: 'string' }, rounds: { type: 'string' }, only: { type: 'string' } },
})
const papers = Number(values.papers ?? 20_000)
const rounds = Number(values.rounds ?? 3)
const chosen = values.only?.split(',') ?? Object.keys(benches)
const unknown = chosen.filter((name) => !(name in benches))
if (unknown.length > 0) throw new Error(`no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`)

const folder = await mkdtemp(join(tmpdir(), 'taiyaku-bench-'))
try {
  console.log(`Medians of ${rounds} rounds, Node ${process.versions.node}`)
  for (const name of chosen) {
    console.log(`\n— ${name}`)
    await benches[name]?.({ papers, rounds, folder })
  }
} finally {
  await rm(folder, { recursive: true })
}
