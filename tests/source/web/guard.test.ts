// What may be reached: public addresses only, judged when the socket asks for them, and no other kind of URL.
import { describe, expect, it } from 'vitest'
import { createGuard, isPublic, type Resolve } from '../../../server/source/web/guard.ts'

const check = (url: string, allowPrivate = false) => createGuard(allowPrivate).check(new URL(url))

function look(resolve: Resolve, allowPrivate = false, all = true): Promise<unknown> {
  const guard = createGuard(allowPrivate, resolve)
  return new Promise((done, fail) =>
    guard.lookup('host.example', { all }, (error, address) => (error ? fail(error) : done(address))),
  )
}
const answering = (...addresses: string[]): Resolve => {
  return async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
}

describe('an IP address', () => {
  it.each(['8.8.8.8', '1.1.1.1', '2606:4700:4700::1111', '64:ff9b::808:808', '::ffff:8.8.8.8'])(
    '%s is public',
    (address) => expect(isPublic(address)).toBe(true),
  )
  it.each([
    ...[
      '127.0.0.1',
      '10.1.2.3',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
      '0.0.0.0',
      '0.1.2.3',
    ],
    ...['100.64.0.1', '192.0.0.1', '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '240.0.0.1'],
    ...[
      '255.255.255.255',
      '::',
      '::1',
      'fe80::1',
      'fe80::1%eth0',
      'fc00::1',
      'fd12::1',
      'fec0::1',
      'ff02::1',
      '2001:db8::1',
    ],
    ...[
      '::ffff:127.0.0.1',
      '::ffff:10.0.0.1',
      '::127.0.0.1',
      '::ffff:0:127.0.0.1',
      '64:ff9b::7f00:1',
      '64:ff9b::a9fe:a9fe',
    ],
    ...['64:ff9b:1::808:808', '2002:7f00:1::', '2002:808:808::', '2001::1', '4000::1', 'not an address', ''],
  ])('%s is not', (address) => expect(isPublic(address)).toBe(false))
})

describe('the guard', () => {
  it('refuses addresses that stand in the URL in any spelling', () => {
    const spellings = ['2130706433', '0x7f.1', '0177.0.0.1', '127.1', '127.0.0.1.', '[::ffff:127.0.0.1]', '[::1]', '0']
    for (const host of spellings) expect(() => check(`http://${host}:8080/`), host).toThrow('--allow-private')
    expect(() => check('https://169.254.169.254/latest/meta-data/')).toThrow('169.254.169.254 is a private or reserved')
    expect(() => check('https://8.8.8.8/')).not.toThrow()
    expect(() => check('http://127.0.0.1:8080/', true)).not.toThrow()
  })

  it('refuses what is not the web, whatever is allowed', () => {
    for (const url of ['file:///etc/passwd', 'ftp://host.example/', 'data:text/html,x', 'gopher://host.example/'])
      expect(() => check(url, true), url).toThrow('http:// or https://')
    expect(() => check('http://user:secret@host.example/', true)).toThrow(/^(?!.*secret).*leave user name and password/)
    for (const port of [22, 25, 515]) expect(() => check(`http://host.example:${port}/`, true)).toThrow(`port ${port}`)
    for (const port of [80, 443, 8080]) expect(() => check(`http://host.example:${port}/`)).not.toThrow()
  })

  it('hands the socket the addresses it has judged', async () => {
    const found = answering('8.8.8.8', '2606:4700:4700::1111')
    expect(await look(found)).toEqual([
      { address: '8.8.8.8', family: 4 },
      { address: '2606:4700:4700::1111', family: 6 },
    ])
    expect(await look(found, false, false)).toBe('8.8.8.8')
  })

  it('asks once for each connection, so that a name that changes its address gains nothing by it', async () => {
    const turns = [answering('8.8.8.8'), answering('169.254.169.254')]
    const rebound: Resolve = async (host) => (turns.shift() ?? answering())(host)
    expect(await look(rebound)).toEqual([{ address: '8.8.8.8', family: 4 }])
    expect(turns).toHaveLength(1)
    await expect(look(rebound)).rejects.toThrow('leads to 169.254.169.254')
  })

  it('refuses a host with any address that is not public', async () => {
    await expect(look(answering('8.8.8.8', '10.0.0.1'))).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('host.example leads to 10.0.0.1'),
    })
    await expect(look(answering('::ffff:192.168.0.1'))).rejects.toThrow('--allow-private')
    expect(await look(answering('10.0.0.1'), true)).toEqual([{ address: '10.0.0.1', family: 4 }])
    await expect(look(async () => Promise.reject(new Error('no such host')))).rejects.toThrow('no such host')
    await expect(look(answering())).rejects.toThrow('no address')
  })
})
