// Mail through a server on this machine: encrypted, with and without a password, refused, and not there.
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { describe, expect, it } from 'vitest'
import { sendMail } from '../../server/delivery/mail.ts'

const mail = {
  from: 'taiyaku@example.org',
  to: ['hana@example.org', 'jose@example.org'],
  subject: 'Taiyaku: 新着論文 2件',
  text: '折り鶴の強化学習\n',
  html: '<p>折り鶴の強化学習</p>',
}

type Got = { readonly raw: string; readonly to: readonly string[]; readonly secure: boolean; readonly user: unknown }

async function withSmtp(options: SMTPServerOptions, work: (port: number, got: Got[]) => Promise<void>): Promise<void> {
  const got: Got[] = []
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    onAuth: (auth, _session, done) =>
      auth.password === 'geheim'
        ? done(null, { user: auth.username })
        : done(new Error('Invalid username or password')),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        got.push({ raw: Buffer.concat(chunks).toString(), to, secure: session.secure, user: session.user })
        done()
      })
    },
    ...options,
  })
  // A client that goes away in the middle is none of the test's business.
  server.on('error', () => {})
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  try {
    await work((server.server.address() as AddressInfo).port, got)
  } finally {
    await new Promise<void>((done) => server.close(done))
  }
}

describe('mail', () => {
  it('goes out encrypted, in text and HTML, to all it is for', () =>
    withSmtp({}, async (port, got) => {
      await sendMail(`smtp://hana:geheim@127.0.0.1:${port}`, undefined, mail)
      const [one] = got
      expect(one).toMatchObject({ to: mail.to, secure: true, user: 'hana' })
      expect(one?.raw).toContain('Content-Type: multipart/alternative')
      expect(one?.raw).toContain('Content-Type: text/plain; charset=utf-8')
      expect(one?.raw).toContain('Content-Type: text/html; charset=utf-8')
      expect(one?.raw).toContain('Auto-Submitted: auto-generated')
      expect(one?.raw).toMatch(/^Subject: =\?UTF-8\?/m)
      expect(one?.raw).toMatch(/^Message-ID: <.+>/im)
    }))

  it('takes the password from beside the address, and encryption from the first byte', () =>
    withSmtp({ secure: true }, async (port, got) => {
      await sendMail(`smtps://hana@localhost:${port}`, 'geheim', mail)
      expect(got).toMatchObject([{ secure: true, user: 'hana' }])
    }))

  it('that is refused says by whom and what to do, without the password', async () => {
    const refusal = (port: number) =>
      sendMail(`smtp://hana:falsch@127.0.0.1:${port}`, undefined, mail).catch((error: Error) => error)
    await withSmtp({}, async (port, got) => {
      const failure = await refusal(port)
      expect(failure).toMatchObject({ code: 'unusable', message: expect.stringContaining('TAIYAKU_SMTP_PASSWORD') })
      expect(String(failure)).not.toContain('falsch')
      expect(got).toEqual([])
    })
    const onRcptTo: SMTPServerOptions['onRcptTo'] = ({ address }, _session, done) =>
      done(address.startsWith('jose') ? new Error('no such mailbox') : null)
    await withSmtp({ onRcptTo }, async (port) => {
      await expect(sendMail(`smtp://127.0.0.1:${port}`, undefined, mail)).rejects.toMatchObject({
        message: expect.stringContaining('jose@example.org'),
      })
    })
    await expect(sendMail('smtp://127.0.0.1:1', undefined, mail)).rejects.toMatchObject({ code: 'unreachable' })
    await expect(sendMail('mail.example.org', undefined, mail)).rejects.toMatchObject({ code: 'bad_request' })
  })
})
