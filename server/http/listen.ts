// Binds the app to an address, and stops it: answers under way are finished, idle connections closed.
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Failure } from '#shared/failure.ts'

export type Listening = { readonly url: string; close(): Promise<void> }

/** Longest wait for answers under way when stopping, in milliseconds. */
const patience = 3000

/** Serves the app. Rejects with `unusable` and the way out if the address can't be had. */
export async function listen(app: RequestListener, port: number, host: string): Promise<Listening> {
  const server = createServer(app)
  await new Promise<void>((done, fail) => {
    server.once('error', (error) => fail(explain(error, port, host)))
    server.listen(port, host, done)
  })
  const { port: bound } = server.address() as AddressInfo
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`, close: () => close(server) }
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()))
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), patience)
  await closed
  clearTimeout(timer)
}

function explain(error: Error, port: number, host: string): Error {
  const code = 'code' in error ? error.code : undefined
  const say = (message: string) => new Failure('unusable', message, { cause: error })
  if (code === 'EADDRINUSE')
    return say(`port ${port} is in use; stop what uses it, or choose another with --port (0 takes a free one)`)
  if (code === 'EACCES') return say(`port ${port} may not be used by you; choose one above 1023 with --port`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return say(`${host} is no address of this machine; choose another with --host (127.0.0.1 is this machine alone)`)
  return error
}
