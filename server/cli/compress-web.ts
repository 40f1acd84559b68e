// Writes the compressed forms of the built reader beside its files, once and as small as they get: far smaller than what
// could be compressed anew for every request. Fonts and pictures are compressed already.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const texts = /\.(?:js|css|html|svg)$/
/** What fits into one packet is not faster for being smaller. */
const least = 1024
const forms = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
}

/** `a.js.br` and `a.js.gz` for every text of the folder. */
export async function compressWeb(target: string): Promise<void> {
  const files = await readdir(target, { recursive: true })
  // What the server keeps to itself is sent to nobody.
  const sent = files.filter((file) => texts.test(file) && !file.startsWith('.server'))
  await Promise.all(sent.map((file) => compressFile(join(target, file))))
}

async function compressFile(path: string): Promise<void> {
  const bytes = await readFile(path)
  if (bytes.length < least) return
  for (const [ending, compress] of Object.entries(forms)) await writeFile(`${path}.${ending}`, await compress(bytes))
}
