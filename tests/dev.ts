// npm run dev: the server, started again when its files change, and the web app with reload at port 4681.
// Flags are those of `taiyaku serve`; the web app asks the server at its port.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { defaults, root } from '../server/config.ts'

const args = process.argv.slice(2)
const { values } = parseArgs({ args, strict: false, options: { port: { type: 'string' } } })
const port = values.port ?? process.env.PORT ?? defaults.port
const watch = ['--watch-path=server', '--watch-path=shared', '--watch-preserve-output']
const commands = [[...watch, 'server/main.ts', 'serve', ...args], [join(root, 'node_modules/vite/bin/vite.js')]]
const env = { ...process.env, TAIYAKU_BACKEND: `http://127.0.0.1:${port}` }
const children = commands.map((command) => spawn(process.execPath, command, { cwd: root, stdio: 'inherit', env }))
const end = () => {
  for (const child of children) child.kill()
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end)
for (const child of children) child.on('close', end)
