// Answers of a site that is in trouble, or means trouble.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

export const status =
  (code: number, headers: Record<string, string> = {}, body = ''): Handler =>
  (_, response) =>
    void response.writeHead(code, headers).end(body)

export const redirect = (to: string, code = 302): Handler => status(code, { location: to })

/** Closes the connection without an answer. */
export const hangUp: Handler = (request) => void request.socket.destroy()

/** Takes the request and says nothing. */
export const silence: Handler = () => {}

/** Sends a byte, and another one long after. */
export const trickle: Handler = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).write('<')
  const drip = setInterval(() => response.write(' '), 20)
  response.on('close', () => clearInterval(drip))
}

/** Sends as fast as it is read, without end. */
export const endless: Handler = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' })
  const chunk = Buffer.alloc(1024 * 1024, ' ')
  const send = () => {
    while (!response.destroyed && response.write(chunk));
  }
  response.on('drain', send)
  send()
}

/** Small on the wire, `size` bytes when decoded. */
export const bomb =
  (size: number): Handler =>
  (_, response) =>
    void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(size)))
