import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { onTestFinished } from 'vitest'

export type Mail = { from: string; to: string[]; text: string; secure: boolean; user: string | null }

/** A real SMTP server on this machine, which keeps what it takes. */
export async function aMailServer(options: SMTPServerOptions = {}, port = 0) {
  const taken: Mail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onAuth: (auth, _session, done) => done(null, { user: `${auth.username}:${auth.password}` }),
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        taken.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          text: Buffer.concat(parts).toString(),
          secure: session.secure,
          user: typeof session.user === 'string' ? session.user : null,
        })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => {}) // a client that goes away
  const listening = server.listen(port, '127.0.0.1')
  await new Promise<void>((up) => {
    if (listening.listening) up()
    listening.once('listening', up)
  })
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())))
  const address = listening.address()
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port')
  return { port: address.port, taken }
}
