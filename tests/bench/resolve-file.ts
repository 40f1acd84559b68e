// Run on its own by the bench of `resolve`, so that its memory is nobody else’s: resolves the library from a file and prints
// what came of it, the seconds it took, and the most megabytes the process ever held.
import { resolveFromFiles } from '../../server/resolve.ts'
import { openLines } from '../../server/source/metadata.ts'
import { openStore } from '../../server/store/open.ts'
import { time } from './compare.ts'

const [db = '', file = ''] = process.argv.slice(2)
const store = await openStore(db)
const options = { stop: new AbortController().signal }
let report: object = {}
const seconds = await time(async () => {
  report = await resolveFromFiles(store, [openLines(file, '/')], options)
})
await store.close()
console.log(JSON.stringify({ ...report, seconds, megabytes: process.resourceUsage().maxRSS / 1024 }))
