// Makes the reader's icons from web/public/favicon.svg: `node bin/run.mjs tests/e2e/icons.ts`. To be run when that changes.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../server/config.ts'
import { launchChromium } from './browser.ts'

const folder = join(root, 'web/public')
/** `bleed`: the ground goes to the edges and the drawing stays in the middle, for systems that cut icons to a shape of their own. */
const icons = [
  { name: 'icon-180.png', size: 180, bleed: true },
  { name: 'icon-192.png', size: 192, bleed: false },
  { name: 'icon-512.png', size: 512, bleed: false },
  { name: 'icon-maskable-512.png', size: 512, bleed: true },
]

const svg = readFileSync(join(folder, 'favicon.svg'), 'utf8')
const browser = await launchChromium()
for (const { name, size, bleed } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const drawn = bleed ? svg.replace('viewBox="0 0 32 32"', 'viewBox="-4 -4 40 40"') : svg
  const ground = bleed ? '#27508a' : 'transparent'
  await page.setContent(`<style>body{margin:0;background:${ground}}svg{display:block;width:100vw}</style>${drawn}`)
  writeFileSync(join(folder, name), await page.screenshot({ omitBackground: true }))
  await page.close()
}
await browser.close()
