// Runs a TypeScript file of the project with a Node that can: installs what is missing, then hands over to the Node that
// the project brings. Plain JavaScript, so that any Node since 18 gets as far as this and can say what is missing.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const pinned = fileURLToPath(
  new URL(`../node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`, import.meta.url),
)

/** Runs `file` (relative to the project) with these arguments; the process then ends as that program ended. */
export async function launch(file, args) {
  install()
  if (existsSync(pinned) && realpathSync(pinned) !== process.execPath) return handOver()
  if (!isNewEnough(process.versions.node))
    fail(
      `needs Node 22.18 or newer, this is ${process.versions.node}, and the one it brings is missing; ` +
        'run npm rebuild node, or install a newer Node.js',
    )
  // Keeps compiled modules between runs: a command answers in half the time. Threads read the variable; without it each
  // loads what strips types, 10 MB.
  const cache = module.enableCompileCache?.()?.directory
  if (cache) process.env.NODE_COMPILE_CACHE ??= cache
  followParent(() => process.kill(process.pid, 'SIGTERM'))
  process.argv = [process.execPath, `${root}${file}`, ...args]
  await import(pathToFileURL(process.argv[1]).href)
}

/** Brings node_modules to what the lock file says, if it is not. npm leaves a copy of the lock file's packages behind: the two are compared. */
function install() {
  const reason = whyInstall()
  if (!reason) return
  // npm would empty the folder that the link leads to, and with it another checkout's.
  if (lstatSync(`${root}node_modules`, { throwIfNoEntry: false })?.isSymbolicLink())
    fail(`${reason}, and node_modules is a link; run npm ci where it leads to, or remove the link`)
  const hasNpm = spawnSync('npm', ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0
  if (!hasNpm) fail(`${reason}, and there is no npm to install them with; install Node.js with npm, then run npm start`)
  process.stderr.write(`taiyaku: ${reason}; installing them (once, about a minute)…\n`)
  // Of all packages only `node` needs its script; npm would also build the database's binary, which is there already.
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  if (!runNpm('ci', '--include=dev', '--ignore-scripts', ...quiet) || !runNpm('rebuild', 'node', ...quiet))
    fail('npm could not install the packages; its words are above. Mend that and run npm start again')
}

function runNpm(...args) {
  const options = { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' }
  return spawnSync('npm', args, options).status === 0
}

function whyInstall() {
  const wanted = readPackages('package-lock.json')
  const present = readPackages('node_modules/.package-lock.json')
  if (!present) return 'the packages are not installed'
  const same = Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  )
  return same ? undefined : 'the packages are not those of package-lock.json'
}

function readPackages(name) {
  try {
    return JSON.parse(readFileSync(`${root}${name}`, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** As in the scripts of package.json: parsing makes much that is soon garbage, and this keeps it from piling up. */
const smallHeap = '--max-semi-space-size=8'

/** Runs the same command with the project's own Node and becomes its shadow: signals go to it, its end is ours. */
function handOver() {
  const child = spawn(pinned, [smallHeap, ...process.argv.slice(1)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  followParent(() => child.kill('SIGTERM'))
  child.on('error', (error) => fail(`can’t run ${pinned}: ${error.message}`))
  child.on('close', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143)
  })
}

/** npm passes a signal to the shell it runs the script in, and that shell dies of it without a word to us: then we end too. */
function followParent(end) {
  const parent = process.ppid
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid === parent || end(), 300).unref()
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}

function fail(message) {
  process.stderr.write(`taiyaku: ${message}\n`)
  process.exit(1)
}
