import { createServer, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { faultFields } from '../../../server/actions/faultFields.ts'
import { openHttp } from '../../../server/http/http.ts'
import { httpServer } from '../../../server/http/httpServer.ts'
import { openLog } from '../../../server/log.ts'
import { limits } from '../../../server/sockets/pace/limits.ts'

/** The real routes on a made-up back, of which `assets` fails as a test likes. */
async function open(assets: Parameters<typeof openHttp>[0]['web']['assets']) {
  let output = ''
  const log = openLog((line) => {
    output += line
  })
  const parts = {
    service: { now: Date.now },
    web: { assets, entry: () => ({ script: '', style: [] }) },
    origins: [],
    trustedProxies: [],
    rootPublicKey: '',
    neutralSite: '',
    cookie: { read: () => null, set: () => '', clear: () => '' },
    readiness: { stopping: () => false, liveAnswers: async () => {}, ledgerAnswers: async () => {} },
    onBug: (where: string, error: unknown) => log('bug', { where, ...faultFields(error) }),
  }
  const server = createServer(openHttp(parts as unknown as Parameters<typeof openHttp>[0])) // as much of each as the asset route needs
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  })
  return { at: `http://127.0.0.1:${(server.address() as AddressInfo).port}/assets/x.js`, output: () => output }
}
const ended = (at: string) =>
  new Promise<string>((told) => {
    const asked = request(at, (res) => {
      res.resume()
      res.on('end', () => told('whole'))
      res.on('error', () => told('cut'))
    })
    asked.on('error', () => told('cut'))
    asked.end()
  })

test.each(['thrown', 'handed on', 'in a promise'])(
  '[RUN18] an error after the headers, %s, cuts the answer and is logged as a bug, without a stack on standard error',
  async (how) => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const complained = vi.spyOn(console, 'error').mockReturnValue(undefined)
    onTestFinished(() => {
      said.mockRestore()
      complained.mockRestore()
    })
    const { at, output } = await open(async (_req, res, next) => {
      res.writeHead(200, { 'content-type': 'text/plain', 'content-length': '1000' })
      res.write('half of ')
      const error = new Error('KANARIEFUGL: what somebody wrote')
      if (how === 'handed on') return next(error)
      if (how === 'in a promise') await Promise.reject(error)
      throw error
    })
    expect(await ended(at)).toBe('cut')
    await expect.poll(output).toContain('"event":"bug"')
    expect(output()).not.toContain('KANARIEFUGL')
    expect([...said.mock.calls, ...complained.mock.calls]).toEqual([])
  },
)

test('[RUN19] whoever sends headers slowly, or does not read an answer, is cut off', { timeout: 60_000 }, async () => {
  const server = httpServer((_req, res) => void res.end(Buffer.alloc(50_000_000)), limits)
  expect([server.headersTimeout, server.requestTimeout, server.timeout]).toEqual([10_000, 15_000, 20_000])
  // The same at a pace that a test has time for.
  server.headersTimeout = 500
  server.requestTimeout = 500
  server.timeout = 500
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  })
  const { port } = server.address() as AddressInfo
  const line = async (say: string, reads: boolean) => {
    const socket = connect(port, '127.0.0.1')
    if (!reads) socket.pause()
    socket.write(say)
    return new Promise<void>((over) => {
      socket.on('error', () => over())
      server.once('connection', (other) => other.once('close', () => over()))
      if (reads) socket.resume().once('close', () => over())
    })
  }
  await Promise.all([line('GET / HTTP/1.1\r\nhost: x\r\nx-slow: ', true), line('GET / HTTP/1.1\r\nhost: x\r\n\r\n', false)])
})

test('[RUN19] headers beyond 8 kB are refused', async () => {
  const server = httpServer((_req, res) => void res.end('ok'), limits)
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  })
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  expect((await fetch(at, { headers: { 'x-large': 'x'.repeat(7000) } })).status).toBe(200)
  expect((await fetch(at, { headers: { 'x-large': 'x'.repeat(9000) } })).status).toBe(431)
})
