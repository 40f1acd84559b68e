// The main views look as their references in tests/looks/ do. Where a change is meant, `npm run screenshots -- --references`
// makes them anew.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { compare } from '../looks/likeness.ts'
import { referenceOf } from '../looks/references.ts'
import { launchChromium } from './browser.ts'
import { type Look, takeLooks } from './looks.ts'

const folder = join(tmpdir(), 'taiyaku-looks')
let looks: readonly Look[] = []
beforeAll(async () => {
  const browser = await launchChromium()
  looks = await takeLooks(browser).finally(() => browser.close())
})
afterAll(() => {
  looks = []
})

const names = ['facing', 'dark', 'japanese', 'palette', 'filters', 'empty', 'phone-interleaved', 'phone-list']

it.each(names)('%s', async (name) => {
  const taken = looks.find((look) => look.name === name)?.picture ?? Buffer.alloc(0)
  const reference = await readFile(referenceOf(name))
  const { alike, unlike, picture } = compare(PNG.sync.read(taken), PNG.sync.read(reference))
  if (alike) return
  await mkdir(folder, { recursive: true })
  const files = { taken, reference, difference: PNG.sync.write(picture) }
  for (const [kind, bytes] of Object.entries(files)) await writeFile(join(folder, `${name}-${kind}.png`), bytes)
  expect.fail(`${unlike} cells are unlike; see ${join(folder, name)}-{taken,reference,difference}.png`)
})
