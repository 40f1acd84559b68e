// npm run dev: the server, started again when its files change, and the web app with reload; one address, 4681.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../server/config.ts'

const server = [
  '--watch-path=server',
  '--watch-path=shared',
  '--watch-preserve-output',
  'server/main.ts',
  'serve',
  ...process.argv.slice(2),
]
const commands = [server, [join(root, 'node_modules/vite/bin/vite.js')]]
const children = commands.map((args) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }))
const end = () => {
  for (const child of children) child.kill()
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end)
for (const child of children) child.on('close', end)
