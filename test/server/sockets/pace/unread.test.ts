import { execFileSync } from 'node:child_process'
import type { Socket } from 'socket.io-client'
import { afterAll, afterEach, expect, test } from 'vitest'
import { youthHere } from '../../../../server/domain/presence.ts'
import { PROTOCOL } from '../../../../shared/doors/protocol.ts'
import { aStream } from '../../../support/actors.ts'
import { startServer, type TestServer } from '../../../support/servers/server.ts'
import { type AppHere, openAppHere } from '../../../support/servers/serverPair.ts'
import { bytes } from '../../../support/service.ts'
import { emptyPages } from '../../../support/web.ts'
import { answered, closeWires } from '../../../support/wire.ts'
import { youthAt } from '../people.ts'

/** Only what lies below the doors is bounded. */
const limits = { requestsPerMin: 1e9, violations: 1e9, envelopesPerMin: 1e9, readsPerMin: 1e9, entersPerMin: 1e9 }
const opened: AppHere[] = []
const started: TestServer[] = []
afterEach(closeWires)
afterAll(async () => {
  for (const { app } of opened) await app.close()
  for (const server of started) await server.stop()
})

/** The client takes nothing from its line any more, and what the server says piles up on the other side. */
const stopReading = (socket: Socket) => (socket.io.engine.transport as unknown as { ws: { _socket: { pause(): void } } }).ws._socket.pause()
const rssOf = ({ process }: TestServer) => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(process.pid)])) * 1024
const moment = (ms: number) => new Promise((goOn) => setTimeout(goOn, ms))

test('[DOO25] thousands of readings that nobody reads the answers of pile up nowhere', { timeout: 60_000 }, async () => {
  const server = await startServer({ dist: emptyPages(), limits })
  started.push(server)
  const youths = [await youthAt(server.origin), await youthAt(server.origin)]
  const write = async (youth: (typeof youths)[number], length: number) => {
    await youth.join()
    const stream = aStream('youth')
    for (let n = 0; n < 4; n++) answered(await youth.wire().ask('envelope:send', { ...stream(n), ct: bytes(length) }))
  }
  for (const youth of youths) await write(youth, 4112)
  for (let i = 0; i < 50; i++) await youths[0]!.wire().raw('transcript:read', { after: 0 })
  const before = rssOf(server)
  for (const youth of youths) stopReading(youth.wire().socket)
  let most = 0
  // 22 kB a reading: 350 MB in all, if each were answered.
  for (let i = 0; i < 8000; i++) {
    for (const youth of youths) youth.wire().socket.emit('transcript:read', { after: 0 }, () => {})
    if (i % 200 === 0) {
      await moment(50)
      most = Math.max(most, rssOf(server) - before)
    }
  }
  for (let i = 0; i < 40; i++) {
    await moment(250)
    most = Math.max(most, rssOf(server) - before)
  }
  expect(most / 1_000_000).toBeLessThan(120)
  expect(server.output()).not.toContain('"bug"')
})

test.each(['answers', 'notices'])('[DOO26] a connection that does not read its %s is cut at 1 MB', { timeout: 30_000 }, async (what) => {
  const here = await openAppHere({ limits })
  opened.push(here)
  const { service } = here.app
  const [youth, other] = [await youthAt(here.origin), await youthAt(here.origin)]
  await youth.join()
  await other.join()
  const { conv } = youth
  for (const gen of [1, 2])
    answered(await youth.wire().ask('resume:keep', { held: 0, blob: { gen, b: bytes(32), iv: bytes(12), ct: bytes(8208) } }))
  stopReading(youth.wire().socket)
  const isHere = async () => (await service.live.presence.whereIs([youthHere(conv)]))[0] !== null
  expect(await isHere()).toBe(true)
  const resuming = { protocol: PROTOCOL, conv, token: youth.token, page: youth.joining().page, gen: 0 }
  const placed = { place: 1, at: 1, receipt: bytes(32), envelope: { ...aStream(bytes(32))(0), ct: bytes(8208) } }
  // What the two machines' own buffers take in does not count: a few MB, then it waits here.
  for (let i = 0; i < 400 && (await isHere()); i++) {
    for (let j = 0; j < 5; j++) {
      if (what === 'answers') youth.wire().socket.emit('youth:resume', resuming, () => {})
      else service.tell.youth(conv).emit('envelope:new', placed)
    }
    await moment(1)
  }
  await expect.poll(isHere).toBe(false)
  expect(other.wire().socket.connected).toBe(true)
  expect(here.output()).not.toContain('"bug"')
})
