// A Chromium for the browser tests: one that is installed, never one that is downloaded.
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

// The headless shell first: it does the same work in half the processor time.
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The path of a Chromium or Chrome: the variable CHROMIUM, else the usual places; undefined where there is none. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM
  return named ? (existsSync(named) ? named : undefined) : places.find((place) => existsSync(place))
}

/** Starts it without a window. Throws where there is none, and says how to name one. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('no Chromium found; install one or name it in the variable CHROMIUM')
  return chromium.launch({ executablePath, args: flags })
}
