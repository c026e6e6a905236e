import { expect, onTestFinished, test, vi } from 'vitest'
import { refuse } from '../../../../shared/outcome.ts'
import { keyOffer } from '../../../../shared/sealing/keys.ts'
import { openKeyring } from '../../../../web/counsellor/talk/keyring.ts'
import { LINE, pretendServer } from '../pretendServer.ts'

async function withKeyring() {
  const server = await pretendServer()
  server.open()
  const keyring = openKeyring(server.socket, server.identity)
  onTestFinished(keyring.close)
  return { server, keyring }
}

test('[SEA13] a ring is answered once by itself, however often it is told', async () => {
  const { server, keyring } = await withKeyring()
  const { ring } = await server.ring()
  const unanswered = { ...server.view(), rings: [ring] }
  for (let told = 0; told < 3; told++) keyring.look(unanswered)
  await vi.waitUntil(() => server.view().rings[0]?.offered)
  keyring.look(unanswered)
  await keyring.answer(ring)
  expect(server.ofKind('ring:answer')).toHaveLength(1)
  const [answer] = server.ofKind('ring:answer')
  expect(keyOffer.parse(answer?.offer)).toMatchObject({
    conv: ring.conv,
    line: LINE,
    youthPub: ring.youthPub,
    challenge: ring.challenge,
    staffKid: server.identity.kid,
    purpose: 'seat',
    epoch: 0,
  })
})

test('[SEA14] an answer that was lost is said again with the very same offer', async () => {
  const server = await pretendServer()
  server.open()
  const timeout = server.socket.timeout
  const offers: string[] = []
  let lose = true
  // The first answer never reaches the server.
  server.socket.timeout = ((ms: number) => {
    const real = timeout(ms) as unknown as { emitWithAck(r: string, p: { offer?: unknown }): Promise<unknown> }
    return {
      emitWithAck(request: string, payload: { offer?: unknown }) {
        if (request !== 'ring:answer') return real.emitWithAck(request, payload)
        offers.push(JSON.stringify(payload.offer))
        if (!lose) return real.emitWithAck(request, payload)
        lose = false
        return Promise.resolve(refuse('no-answer'))
      },
    }
  }) as unknown as typeof timeout
  const keyring = openKeyring(server.socket, server.identity)
  onTestFinished(keyring.close)
  await server.ring()
  keyring.look(server.view())
  await vi.waitUntil(() => offers.length === 1)
  await vi.waitUntil(() => {
    keyring.look(server.view())
    return server.view().rings[0]?.offered
  })
  expect(offers).toHaveLength(2)
  expect(offers[1]).toBe(offers[0])
})

test('[SEA35] once the youth has wrapped, the conversation opens; a notice that was lost costs nothing', async () => {
  const { server, keyring } = await withKeyring()
  const { ring } = await server.ring()
  keyring.look(server.view())
  await vi.waitUntil(() => server.view().rings[0]?.offered)
  await server.socket.timeout(1).emitWithAck('ring:accept', { conv: ring.conv, ring: ring.ring })
  await vi.waitUntil(() => server.view().conversations.length === 1)
  // No `wraps:ready` was heard here; the view alone says that this conversation is mine.
  expect(keyring.cipherOf(ring.conv)).toBe(null)
  keyring.look(server.view())
  await vi.waitUntil(() => keyring.cipherOf(ring.conv) !== null)
  expect(keyring.cipherOf(ring.conv)?.epoch).toBe(0)
  expect(server.ofKind('offer:rejoin')).toEqual([])
})

test('[SEA35] after a reload the page asks for its keys again by itself, once, and opens', async () => {
  const { server, keyring } = await withKeyring()
  const { ring } = await server.ring()
  keyring.look(server.view())
  await vi.waitUntil(() => server.view().rings[0]?.offered)
  await server.socket.timeout(1).emitWithAck('ring:accept', { conv: ring.conv, ring: ring.ring })
  await vi.waitUntil(() => server.view().conversations.length === 1)

  const reloaded = openKeyring(server.socket, server.identity)
  onTestFinished(reloaded.close)
  for (let told = 0; told < 3; told++) reloaded.look(server.view())
  await vi.waitUntil(() => server.ofKind('offer:rejoin').length > 0)
  expect(server.ofKind('offer:rejoin')).toMatchObject([{ purpose: 'rejoin', conv: ring.conv, epoch: 0 }])
  await vi.waitUntil(() => {
    reloaded.wrapsReady(ring.conv)
    return reloaded.cipherOf(ring.conv) !== null
  })
  reloaded.look(server.view())
  expect(server.ofKind('offer:rejoin')).toHaveLength(1)
})

test('[CIP52] keys are forgotten when the conversation is over, and all of them when the page is', async () => {
  const { server, keyring } = await withKeyring()
  const { ring } = await server.ring()
  keyring.look(server.view())
  await vi.waitUntil(() => server.view().rings[0]?.offered)
  await server.socket.timeout(1).emitWithAck('ring:accept', { conv: ring.conv, ring: ring.ring })
  await vi.waitUntil(() => server.view().conversations.length === 1)
  keyring.look(server.view())
  await vi.waitUntil(() => keyring.cipherOf(ring.conv) !== null)
  const cipher = keyring.cipherOf(ring.conv)

  server.end(ring.conv, 'mutual')
  keyring.look(server.view())
  expect(keyring.cipherOf(ring.conv)).toBe(null)
  await expect(cipher?.seal({ kind: 'text', text: 'too late' })).rejects.toThrow('no-key')
})

test('[SEA13] a page that is closed answers nothing more', async () => {
  const { server, keyring } = await withKeyring()
  await server.ring()
  keyring.close()
  keyring.look(server.view())
  await Promise.resolve()
  expect(server.ofKind('ring:answer')).toEqual([])
})
