// Where the references are kept, and how they are made anew.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { shrink } from './likeness.ts'

/** The file of a reference. */
export function referenceOf(name: string): string {
  return join(import.meta.dirname, `${name}.png`)
}

/** Puts pictures in the place of what was kept; gives the bytes of all together. */
export async function saveReferences(
  looks: readonly { readonly name: string; readonly picture: Buffer }[],
): Promise<number> {
  let bytes = 0
  for (const { name, picture } of looks) {
    const small = PNG.sync.write(shrink(PNG.sync.read(picture)), { colorType: 2 })
    await writeFile(referenceOf(name), small)
    bytes += small.length
  }
  return bytes
}
