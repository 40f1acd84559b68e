// Sends a mail through the reader's own mail server (nodemailer). A password goes over an encrypted connection only, but to this
// very machine. Rejects with a Failure that says what to do, and never with the password in it.
import nodemailer from 'nodemailer'
import { Failure } from '#shared/failure.ts'

export type Mail = {
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** `address` is `smtp://name@host:port` or, encrypted from the first byte, `smtps://…`; `password` takes the place of the one in it. */
export async function sendMail(address: string, password: string | undefined, mail: Mail): Promise<void> {
  const server = readServer(address, password)
  const transport = nodemailer.createTransport({ ...server, ...patience })
  try {
    const { rejected } = await transport.sendMail({
      ...mail,
      to: [...mail.to],
      // Out-of-office programs answer no mail that says so (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    if (rejected.length > 0)
      throw new Failure(
        'unusable',
        `the mail server ${placeOf(server)} took no mail for ${rejected.join(', ')}; see --mail-to`,
      )
  } catch (error) {
    throw error instanceof Failure ? error : explain(error, placeOf(server))
  } finally {
    transport.close()
  }
}

type Server = ReturnType<typeof readServer>

/** In milliseconds. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 }
const here = /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/

function readServer(address: string, password: string | undefined) {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === '')
    throw new Failure('bad_request', '--smtp must be an address such as smtp://name@mail.example.org:587 or smtps://…')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const secure = url.protocol === 'smtps:'
  const [user, pass] = [decode(url.username), password ?? decode(url.password)]
  const isHere = here.test(host)
  return {
    host,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    ...(user !== '' && { auth: { user, pass } }),
    requireTLS: !secure && !isHere && user !== '',
    // Nobody stands between this machine and itself; its certificate is mostly its own.
    ...(isHere && { tls: { rejectUnauthorized: false } }),
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function placeOf({ host, port }: Server): string {
  return `${host}:${port}`
}

function explain(error: unknown, place: string): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const said = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error)
  const fail = (kind: 'unreachable' | 'unusable', words: string) => new Failure(kind, words, { cause: error })
  if (code === 'EAUTH' || code === 'ENOAUTH')
    return fail(
      'unusable',
      `the mail server ${place} refused the name or the password; give the name in --smtp smtp://name@… and the password in TAIYAKU_SMTP_PASSWORD`,
    )
  if (code === 'EENVELOPE') return fail('unusable', `the mail server ${place} refused --from or --mail-to: ${said}`)
  if (code === 'EMESSAGE') return fail('unusable', `the mail server ${place} refused the mail: ${said}`)
  if (code === 'ETLS')
    return fail(
      'unusable',
      `the mail server ${place} offers no sound encryption (${said}); try smtps:// with its own port`,
    )
  return fail(
    'unreachable',
    `the mail server ${place} can’t be reached or broke off (${said}); check host and port in --smtp`,
  )
}
