// The browser for the tests: one that is there, else Debian's, installed where we may; else says what to install.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from './e2e/browser.ts'

// The headless shell does the same in half the processor time; releases that lack it have the browser itself.
const browsers = ['chromium-headless-shell', 'chromium']
const fonts = 'fonts-noto-cjk'

/** Whether the browser tests can run; says why not. */
export async function ensureBrowser(): Promise<boolean> {
  if (findChromium()) return true
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    console.error(
      `The browser tests need Chromium or Chrome, and there is none. Install one (on Debian, as root: apt-get install ${browsers[0]} ${fonts}), or name it in the variable CHROMIUM.`,
    )
    return false
  }
  console.log('Installing Chromium and Japanese fonts…')
  const installed =
    apt('update') && browsers.some((browser) => apt('install', '-y', '--no-install-recommends', browser, fonts))
  if (!installed) console.error('apt-get could not install Chromium; its words are above.')
  return installed && findChromium() !== undefined
}

function apt(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
}
