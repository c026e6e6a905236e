import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { openOutside } from '../../../server/alerts/openOutside.ts'
import { aLetter } from '../../support/alerts/aLetter.ts'
import { aMailServer } from '../../support/alerts/aMailServer.ts'
import { NOTHING_SET_UP } from '../../support/alerts/nothingSetUp.ts'
import { selfSigned } from '../../support/alerts/selfSigned.ts'

const letter = aLetter({ way: 'email', address: 'leder@kommune.example' })
type At = { protocol?: string; as?: string; tls?: 'asked' | 'if-offered'; withinMs?: number }
const through = (port: number, { protocol = 'smtp', as = '', tls = 'if-offered', withinMs = 3000 }: At = {}) =>
  openOutside({ ...NOTHING_SET_UP, mail: { url: `${protocol}://${as}127.0.0.1:${port}`, tls, from: 'chat@kommune.example' } }, { withinMs })

test('[ALE16] an e-mail has the words of the alert, and comes from the address of the operator', async () => {
  const server = await aMailServer()
  expect(await through(server.port, { as: 'chat:a%20password@' }).reach(letter)).toEqual({ did: 'reached' })
  const [mail] = server.taken
  expect(mail).toMatchObject({ from: 'chat@kommune.example', to: ['leder@kommune.example'], user: 'chat:a password' })
  expect(mail?.text).toContain('Subject: Aabenraa-chatten: akut')
  expect(mail?.text).toMatch(/En r=C3=A5dgiver har trykket Akut/)
  expect(mail?.text).not.toContain('an-alert')
})

test('[ALE16] where TLS is asked for, nothing is sent without it or to a certificate that nobody vouches for', async () => {
  const open = await aMailServer()
  expect(await through(open.port, { tls: 'asked' }).reach(letter)).toMatchObject({ did: 'failed' })
  const asked = await aMailServer({ disabledCommands: [], ...selfSigned })
  expect(await through(asked.port, { tls: 'asked' }).reach(letter)).toEqual({ did: 'failed', why: 'certificate' })
  const atOnce = await aMailServer({ secure: true, ...selfSigned })
  expect(await through(atOnce.port, { protocol: 'smtps' }).reach(letter)).toEqual({ did: 'failed', why: 'certificate' })
  expect([...open.taken, ...asked.taken, ...atOnce.taken]).toEqual([])
})

test('[ALE16] a mail server that says no, hangs or is not there ends the try with its reason', async () => {
  const strict = await aMailServer({ onRcptTo: (_address, _session, done) => done(new Error('no such mailbox')) })
  expect(await through(strict.port).reach(letter)).toEqual({ did: 'failed', why: 'refused' })
  const silent = createServer((socket) => socket.on('error', () => {}))
  await new Promise<void>((up) => silent.listen(0, '127.0.0.1', up))
  onTestFinished(() => new Promise<void>((closed) => silent.close(() => closed())))
  const address = silent.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const since = performance.now()
  const outside = through(port, { withinMs: 300 })
  expect(await outside.reach(letter)).toEqual({ did: 'failed', why: 'too-slow' })
  expect(performance.now() - since).toBeLessThan(3000)
  expect(await through(1).reach(letter)).toEqual({ did: 'failed', why: 'no-connection' })
  expect(await openOutside(NOTHING_SET_UP).reach(letter)).toEqual({ did: 'failed', why: 'not-set-up' })
})

test('[ALE16] an address holds one mailbox and no line of a header', () => {
  const { addressFault } = openOutside(NOTHING_SET_UP)
  expect(addressFault('email', 'leder@kommune.example')).toBeNull()
  for (const wrong of ['leder', 'a@b', 'a@b.dk, c@d.dk', 'a@b.dk\r\nBcc: c@d.dk', 'Leder <a@b.dk>', `${'a'.repeat(65)}@b.dk`])
    expect(addressFault('email', wrong), wrong).toBe('not-email')
  expect(addressFault('sms', '+4512345678')).toBeNull()
  for (const wrong of ['12345678', '+45', '0045 12345678', '+45 12 34 56 78']) expect(addressFault('sms', wrong), wrong).toBe('not-phone')
})
