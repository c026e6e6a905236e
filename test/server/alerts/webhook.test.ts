import { createHmac } from 'node:crypto'
import { createSocket } from 'node:dgram'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { askNameServers, askTheMachine } from '../../../server/alerts/lookUp.ts'
import { openOutside } from '../../../server/alerts/openOutside.ts'
import { aLetter, SENT_AT } from '../../support/alerts/aLetter.ts'
import { type Answer, aReceiver, hangs } from '../../support/alerts/aReceiver.ts'
import { NOTHING_SET_UP } from '../../support/alerts/nothingSetUp.ts'
import { selfSigned } from '../../support/alerts/selfSigned.ts'

const open = (given: Parameters<typeof openOutside>[1] = {}, hosts: string[] = []) => {
  const outside = openOutside({ ...NOTHING_SET_UP, hosts }, { withinMs: 400, ...given })
  onTestFinished(() => outside.close())
  return outside
}
/** The host and the port of a receiver here. */
const at = ({ port }: { port: number }) => [`127.0.0.1:${port}`]
const failed = (why: string) => ({ did: 'failed', why })

test('[ALE12] a webhook brings the line, the kind and the minute, signed over the moment of sending and the body', async () => {
  const receiver = await aReceiver()
  expect(await open({}, at(receiver)).reach(aLetter({ address: receiver.url }))).toEqual({ did: 'reached' })
  const [heard] = receiver.heard
  expect(JSON.parse(heard?.body ?? '')).toEqual({
    version: 1,
    id: 'an-alert',
    kind: 'acute',
    line: 'Aabenraa-chatten',
    at: '2026-11-19T16:30:00.000Z',
    text: 'Aabenraa-chatten: En rådgiver har trykket Akut kl. 17.30.',
  })
  const moment = heard?.headers['ungechat-timestamp']
  expect(moment).toBe(String(Math.floor(SENT_AT / 1000)))
  // As docs/alerts.md tells a receiver to check it.
  const right = createHmac('sha256', 'the key of this receiver').update(`${moment}.${heard?.body}`).digest('hex')
  expect(heard?.headers['ungechat-signature']).toBe(`v1=${right}`)
  expect(heard?.headers['content-type']).toBe('application/json')
})

const SWITCHED = 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n'
const endless: Answer = (answer) => {
  answer.writeHead(200)
  const more = () => {
    if (!answer.destroyed) answer.write(Buffer.alloc(65_536), () => setImmediate(more))
  }
  more()
}
/** A status at once, and then a byte now and then for ever. */
const dribbling: Answer = (answer) => {
  answer.writeHead(200)
  const timer = setInterval(() => answer.write('.'), 20)
  answer.on('close', () => clearInterval(timer))
}
test.each<[string, Answer, object]>([
  ['never answers', hangs, failed('too-slow')],
  ['answers 500', (answer) => answer.writeHead(500).end('no'), failed('refused')],
  ['answers without end', endless, { did: 'reached' }],
  ['answers a byte now and then', dribbling, { did: 'reached' }],
  ['wants another protocol', (answer) => answer.socket?.write(SWITCHED), failed('refused')],
  ['hangs up', (answer) => answer.destroy(), failed('no-connection')],
])('[ALE15] a receiver that %s ends the try within its time', async (_, answers, verdict) => {
  const receiver = await aReceiver(answers)
  const since = performance.now()
  expect(await open({}, at(receiver)).reach(aLetter({ address: receiver.url }))).toEqual(verdict)
  expect(performance.now() - since).toBeLessThan(3000)
})

test('[ALE15] a redirect is not followed, wherever it leads', async () => {
  const other = await aReceiver()
  const receiver = await aReceiver((answer) => answer.writeHead(307, { Location: other.url }).end())
  expect(await open({}, at(receiver)).reach(aLetter({ address: receiver.url }))).toEqual(failed('redirect'))
  expect(other.heard).toEqual([])
})

test('[ALE14] a name is asked once, and the connection goes to the address that was judged', async () => {
  const receiver = await aReceiver()
  const asked: string[] = []
  const lookUp = async (name: string) => {
    asked.push(name)
    return [{ address: '127.0.0.1', family: 4 }]
  }
  const outside = open({ lookUp }, [`hook.example:${receiver.port}`])
  expect(await outside.reach(aLetter({ address: `http://hook.example:${receiver.port}/x` }))).toEqual({ did: 'reached' })
  expect(asked).toEqual(['hook.example'])
  expect(receiver.heard[0]?.headers.host).toBe(`hook.example:${receiver.port}`)
})

test('[ALE13] a name that leads inside is not spoken to, also when only one of its addresses is', async () => {
  const receiver = await aReceiver()
  const address = `https://hook.example:${receiver.port}/x`
  for (const inside of ['127.0.0.1', '10.1.2.3', '169.254.169.254', '::1', 'fd00::1', '::ffff:10.0.0.1']) {
    const lookUp = async () => [
      { address: '93.184.215.14', family: 4 },
      { address: inside, family: inside.includes(':') ? 6 : 4 },
    ]
    expect(await open({ lookUp }, []).reach(aLetter({ address })), inside).toEqual(failed('inside'))
  }
  expect(receiver.heard).toEqual([])
  expect(await open({}, []).reach(aLetter({ address: 'https://no-such-name.invalid/' }))).toEqual(failed('not-found'))
})

test('[ALE13] without TLS, and to addresses inside, only hosts are spoken to that the operator names', async () => {
  const receiver = await aReceiver()
  expect(await open({}, []).reach(aLetter({ address: receiver.url }))).toEqual(failed('inside'))
  const next = { port: receiver.port + 1 }
  expect(await open({}, at(next)).reach(aLetter({ address: receiver.url }))).toEqual(failed('inside'))
  expect(receiver.heard).toEqual([])
  const { addressFault } = open({}, ['hook.inside.dk:8080'])
  const wrong = (address: string) => addressFault('webhook', address)
  expect(wrong('https://hook.example/a?b=c')).toBeNull()
  expect(wrong('http://hook.inside.dk:8080/')).toBeNull()
  expect(wrong('http://hook.example/')).toBe('not-https')
  // Another port of that host is another service.
  expect(wrong('http://hook.inside.dk/')).toBe('not-https')
  expect(wrong('http://hook.inside.dk:6379/')).toBe('not-https')
  expect(wrong('https://user:word@hook.example/')).toBe('with-password')
  expect(wrong('ftp://hook.example/')).toBe('not-web')
  expect(wrong('hook.example')).toBe('not-web')
  expect(wrong('')).toBe('empty')
  for (const host of ['127.0.0.1', '0x7f.1', '2130706433', 'localhost', 'a.localhost', '[::1]', '[::ffff:127.0.0.1]', '192.168.1.4'])
    expect(wrong(`https://${host}/`), host).toBe('inside')
  expect(wrong('https://[2a00:1450:400f::5]/')).toBeNull()
})

test('[ALE13] a certificate that nobody vouches for is not taken', async () => {
  const server = createServer(selfSigned, (_, answer) => answer.end())
  server.on('tlsClientError', () => {})
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up))
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())))
  const { port } = server.address() as AddressInfo // it listens on a port
  expect(await open({}, at({ port })).reach(aLetter({ address: `https://127.0.0.1:${port}/` }))).toEqual(failed('certificate'))
})

test('[ALE11] a server that stops ends its tries and says nothing of the receiver', async () => {
  const receiver = await aReceiver(hangs)
  const outside = open({ withinMs: 20_000 }, at(receiver))
  const trying = outside.reach(aLetter({ address: receiver.url }))
  await expect.poll(() => receiver.heard.length).toBe(1)
  outside.close()
  expect(await trying).toEqual({ did: 'stopped' })
  expect(await outside.reach(aLetter({ address: receiver.url }))).toEqual({ did: 'stopped' })
})

test('[ALE17] a gateway is sent the body of the operator, with number and text in their places', async () => {
  const receiver = await aReceiver()
  const body = { message: '{text}', recipients: [{ msisdn: '{to}' }], sender: 'Chatten', n: 1 }
  const outside = openOutside({ ...NOTHING_SET_UP, sms: { url: receiver.url, authorization: 'Bearer abc', body } })
  const letter = aLetter({ way: 'sms', address: '+4512345678', text: 'Chatten: "prøve" {to}' })
  expect(await outside.reach(letter)).toEqual({ did: 'reached' })
  expect(JSON.parse(receiver.heard[0]?.body ?? '')).toEqual({
    message: 'Chatten: "prøve" {to}',
    recipients: [{ msisdn: '+4512345678' }],
    sender: 'Chatten',
    n: 1,
  })
  expect(receiver.heard[0]?.headers.authorization).toBe('Bearer abc')
  expect(await openOutside(NOTHING_SET_UP).reach(letter)).toEqual(failed('not-set-up'))
})

test('[ALE14] names whose servers do not answer hold up neither another name nor anything else of the process', async () => {
  const silent = createSocket('udp4')
  await new Promise<void>((up) => silent.bind(0, '127.0.0.1', up))
  onTestFinished(() => void silent.close())
  const ask = askNameServers([`127.0.0.1:${silent.address().port}`])
  let over = 0
  const waiting = Array.from({ length: 12 }, (_, i) => ask(`hangs-${i}.example`).finally(() => over++))
  const since = performance.now()
  // The threads of the process are free: they read a file, and find a name of this machine.
  await readFile(import.meta.filename)
  expect(await askTheMachine('localhost')).not.toEqual([])
  expect(performance.now() - since).toBeLessThan(1000)
  expect(over).toBe(0)
  expect(await Promise.all(waiting)).toEqual(waiting.map(() => []))
})
