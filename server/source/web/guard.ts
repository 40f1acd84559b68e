// Which addresses of the web may be reached: http and https, and only hosts whose every address is a public one.
// Refuses the rest with `forbidden`, at the moment of connecting: the address that was judged is the one connected to.
import { type LookupAddress, promises } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { Failure } from '#shared/failure.ts'

/** Finds every address of a host name. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>

export type Guard = {
  /** Throws `forbidden` for an address that may not be asked: to be called for the first one and for every redirect. */
  readonly check: (url: URL) => void
  /** For the socket: resolves a host name once, judges all of its addresses, and hands over those and no others. */
  readonly lookup: LookupFunction
}

/** `allowPrivate` lifts the check of the IP address, nothing else. */
export function createGuard(allowPrivate: boolean, resolve: Resolve = resolveHost): Guard {
  return {
    check: (url) => {
      checkForm(url)
      const host = url.hostname.replace(/^\[|\]$/g, '')
      if (!allowPrivate && isIP(host)) checkAddress(host, host)
    },
    lookup: (host, { all }, callback) => {
      void judge(host, resolve, allowPrivate).then(
        ([first, ...others]) =>
          all ? callback(null, [first, ...others]) : callback(null, first.address, first.family),
        (error: Error) => callback(error, ''),
      )
    },
  }
}

async function judge(
  host: string,
  resolve: Resolve,
  allowPrivate: boolean,
): Promise<[LookupAddress, ...LookupAddress[]]> {
  const [first, ...others] = await resolve(host)
  if (first === undefined) throw new Failure('unreachable', `${host} has no address; check how it is written`)
  if (!allowPrivate) for (const { address } of [first, ...others]) checkAddress(address, host)
  return [first, ...others]
}

const resolveHost: Resolve = (host) => promises.lookup(host, { all: true })

/** Low ports belong to other services, some of which (mail, line printers) act upon lines they find in a request. */
function checkForm(url: URL): void {
  const port = url.port === '' ? 80 : Number(url.port)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Failure(
      'forbidden',
      `${shown(url)} is not fetched: only addresses that begin with http:// or https:// are`,
    )
  if (url.username || url.password)
    throw new Failure('forbidden', `${shown(url)} is not fetched: leave user name and password out of the address`)
  if (port < 1024 && port !== 80 && port !== 443)
    throw new Failure(
      'forbidden',
      `${shown(url)} is not fetched: port ${port} belongs to a service that is not the web`,
    )
}

/** An address as it may be shown: without credentials. */
function shown(url: URL): string {
  const copy = new URL(url)
  copy.username = ''
  copy.password = ''
  return copy.href
}

function checkAddress(address: string, host: string): void {
  if (isPublic(address)) return
  const which = address === host ? `${host} is` : `${host} leads to ${address},`
  throw new Failure(
    'forbidden',
    `${which} a private or reserved address and is not fetched; if it is yours and meant, start with --allow-private`,
  )
}

/**
 * Whether an IP address is reachable for everyone. By the registries of special-purpose addresses (RFC 6890) as ipaddr.js
 * has them; of IPv6 only what IANA has opened for global unicast (2000::/3). IPv4 inside IPv6 is judged as what it is where
 * the network would deliver it there (IPv4-mapped; NAT64, RFC 6052); tunnels that are out of use (6to4, Teredo) are refused.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address) || address.includes('%')) return false
  const ip = ipaddr.parse(address)
  if (ip instanceof ipaddr.IPv4) return ip.range() === 'unicast'
  const bytes = ip.toByteArray()
  const isNat64 = ip.match(ipaddr.IPv6.parse('64:ff9b::'), 96)
  if (ip.isIPv4MappedAddress() || isNat64) return isPublic(bytes.slice(12).join('.'))
  return ip.range() === 'unicast' && ip.match(ipaddr.IPv6.parse('2000::'), 3)
}
