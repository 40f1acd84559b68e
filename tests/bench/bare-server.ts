// A server that sends one answer and does nothing else: the floor for any other. Told by its arguments: a file with the headers
// (JSON) and one with the body. Prints its address.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const [head = '', path = ''] = process.argv.slice(2)
const headers = JSON.parse(readFileSync(head, 'utf8')) as Record<string, string>
const body = readFileSync(path)
const server = createServer((_request, response) => void response.writeHead(200, headers).end(body))
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`))
