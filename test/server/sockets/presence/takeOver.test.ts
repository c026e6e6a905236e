import type { Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import WebSocket from 'ws'
import { type AppHere, openAppHere } from '../../../support/servers/serverPair.ts'
import { closeWires, wireTo } from '../../../support/wire.ts'

let here: AppHere
beforeAll(async () => {
  here = await openAppHere()
})
afterEach(closeWires)
afterAll(() => here?.app.close())

const idOf = (socket: Socket) => String(socket.io.engine.id)
const sendOn = (socket: Socket, text: string) => (socket.io.engine.transport as unknown as { ws: WebSocket }).ws.send(text)

test.each(['own', 'foreign', 'no'])('[DOO6] a second WebSocket of %s Origin takes no connection over', async (whose) => {
  const first = await wireTo(here.origin, '/youth')
  const address = `${here.origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket&sid=${idOf(first.socket)}`
  const headers = whose === 'no' ? {} : { origin: whose === 'own' ? here.origin : 'http://elsewhere.example' }
  const second = new WebSocket(address, { headers })
  const answer = await new Promise<string>((told) => {
    second.on('open', () => told('open'))
    second.on('error', ({ message }) => told(message))
  })
  second.terminate()
  expect(answer).toMatch(/400/)
  expect(await first.raw('nothing-of-ours', {})).toEqual({ ok: false, why: 'unknown-request' })
})

test.each(['/youth', '/coordinator', '/', '/nowhere'])('[DOO5] a connection of the counsellors asks for %s: cut', async (other) => {
  const [mette] = await here.counsellors()
  const staff = await wireTo(here.origin, '/counsellor', { cookie: await here.cookieOf(mette!) })
  sendOn(staff.socket, `40${other},`)
  await staff.closed
  const youth = await wireTo(here.origin, '/youth')
  expect(await youth.raw('nothing-of-ours', {})).toEqual({ ok: false, why: 'unknown-request' })
})

test('[DOO5] a connection that was let in nowhere asks for a second door: cut', async () => {
  const youth = await wireTo(here.origin, '/youth')
  sendOn(youth.socket, '40/coordinator,')
  await youth.closed
})
