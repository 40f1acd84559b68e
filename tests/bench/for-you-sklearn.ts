// scikit-learn's LinearSVC on given examples, where python3 has it.
import { spawn, spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Example } from '../../server/recommend/train.ts'

const script = fileURLToPath(new URL('for-you-sklearn.py', import.meta.url))

/** The version of scikit-learn, undefined where there is none. */
export function findSklearn(): string | undefined {
  const { status, stdout } = spawnSync('python3', ['-c', 'import sklearn; print(sklearn.__version__)'])
  return status === 0 ? stdout.toString().trim() : undefined
}

/** Trains one model after the other; gives the weights by feature. */
export function startSklearn(folder: string) {
  const child = spawn('python3', [script, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  let number = 0
  return {
    train: async (examples: readonly Example[], size: number): Promise<Float64Array> => {
      number += 1
      const write = (name: string, values: Float64Array | Int32Array | Int8Array) =>
        writeFile(join(folder, `${number}.${name}`), values)
      const starts = [0]
      for (const { vector } of examples) starts.push((starts.at(-1) ?? 0) + vector.ids.length)
      const flat = (of: (example: Example) => ArrayLike<number>) =>
        examples.flatMap((example) => Array.from(of(example)))
      await write('values', Float64Array.from(flat(({ vector }) => vector.values)))
      await write('ids', Int32Array.from(flat(({ vector }) => vector.ids)))
      await write('starts', Int32Array.from(starts))
      await write(
        'wanted',
        Int8Array.from(examples, ({ wanted }) => (wanted ? 1 : 0)),
      )
      child.stdin.write(`${number} ${size}\n`)
      await lines.next()
      const bytes = await readFile(join(folder, `${number}.weights`))
      return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
    },
    close: () => child.stdin.end(),
  }
}
