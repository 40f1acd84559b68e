// npm test: sets up what the tests need, runs everything, and ends with one line, `N passed, N failed`.
// `--only format,lint,types` runs those steps alone.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../server/config.ts'
import { ensureBrowser } from './setup-browser.ts'

type Counts = { readonly passed: number; readonly failed: number }
type Step = { readonly name: string; readonly run: () => Promise<Counts> }

const steps: readonly Step[] = [
  { name: 'browser', run: () => asOne(ensureBrowser()) },
  { name: 'format', run: () => tool('node_modules/@biomejs/biome/bin/biome', 'format') },
  {
    name: 'lint',
    run: () =>
      tool('node_modules/@biomejs/biome/bin/biome', 'check', '--formatter-enabled=false', '--error-on-warnings'),
  },
  { name: 'types', run: () => tool('node_modules/typescript/bin/tsc', '--project', '.') },
  { name: 'tests', run: runTests },
]

/** Runs a package's command with this Node; its words go to the terminal. */
function runNode(script: string, args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [join(root, script), ...args], { cwd: root, stdio: 'inherit' })
  return new Promise((done, fail) => child.once('error', fail).once('close', (code) => done(code === 0)))
}

function tool(script: string, ...args: string[]): Promise<Counts> {
  return asOne(runNode(script, args))
}

async function asOne(success: Promise<boolean>): Promise<Counts> {
  return (await success) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

type TestReport = {
  readonly success: boolean
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

/** All tests of vitest. A file that failed before its first test counts as one failure. */
async function runTests(): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'taiyaku-tests-'))
  const output = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${output}`]
  const success = await runNode('node_modules/vitest/vitest.mjs', ['run', ...reporters])
  const report = await readFile(output, 'utf8').then(
    (text) => JSON.parse(text) as TestReport,
    () => undefined,
  )
  await rm(folder, { recursive: true })
  if (report === undefined) return { passed: 0, failed: 1 }
  for (const name of skippedOf(report)) console.log(`skipped: ${name}`)
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = report.numFailedTests + broken
  return { passed: report.numPassedTests, failed: failed === 0 && !success ? 1 : failed }
}

function skippedOf(report: TestReport): string[] {
  const skipped = ['pending', 'skipped', 'todo']
  return report.testResults
    .flatMap((file) => file.assertionResults)
    .filter((test) => skipped.includes(test.status))
    .map((test) => test.fullName)
}

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const chosen = steps.filter((step) => !values.only || values.only.split(',').includes(step.name))
let passed = 0
let failed = 0
for (const step of chosen) {
  console.log(`\n— ${step.name}`)
  const counts = await step.run()
  passed += counts.passed
  failed += counts.failed
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
