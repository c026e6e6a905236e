import { expect, onTestFinished, test, vi } from 'vitest'
import { refuse } from '../../../../shared/outcome.ts'
import type { CounsellorCipher, openCounsellor } from '../../../../web/cipher/counsellorCipher.ts'
import { openKeyring } from '../../../../web/counsellor/talk/keyring.ts'
import { pretendServer } from '../pretendServer.ts'

/** Lets a test hold up the opening of wraps, and hear when what they opened is wiped. */
const gate = vi.hoisted(() => ({ shut: null as Promise<void> | null, opened: 0, wiped: [] as string[] }))
vi.mock('../../../../web/cipher/counsellorCipher.ts', async (original) => {
  const real = await original<{ openCounsellor: typeof openCounsellor }>()
  const gated = (cipher: CounsellorCipher) =>
    new Proxy(cipher, {
      get(target, name) {
        if (name === 'takeWraps')
          return async (wraps: Parameters<CounsellorCipher['takeWraps']>[0]) => {
            const taken = await target.takeWraps(wraps)
            gate.opened += 1
            await gate.shut
            return taken
          }
        if (name === 'wipe')
          return () => {
            gate.wiped.push(target.conv)
            target.wipe()
          }
        return Reflect.get(target, name, target)
      },
    })
  return { ...real, openCounsellor: (from: Parameters<typeof openCounsellor>[0]) => gated(real.openCounsellor(from)) }
})

async function seated() {
  const server = await pretendServer()
  server.open()
  const keyring = openKeyring(server.socket, server.identity)
  onTestFinished(keyring.close)
  const { youth, ring } = await server.ring()
  keyring.look(server.view())
  await vi.waitUntil(() => server.view().rings[0]?.offered)
  await server.socket.timeout(1).emitWithAck('ring:accept', { conv: ring.conv, ring: ring.ring })
  await vi.waitUntil(() => server.view().conversations.length === 1)
  return { server, keyring, youth, conv: ring.conv }
}

test('[CIP54] given back and seated again on the same page, the conversation opens with the new key and writes under it', async () => {
  const { server, keyring, youth, conv } = await seated()
  keyring.look(server.view())
  await vi.waitUntil(() => keyring.cipherOf(conv) !== null)
  const before = keyring.cipherOf(conv)

  // The page was away: it hears nothing of her waiting, only of the ring that followed.
  const again = server.ringFor(youth, { lang: 'da' }, { purpose: 'handover', epoch: 1, challenge: youth.challenge })
  server.say({ conversations: [], rings: [again] })
  keyring.look(server.view())
  await vi.waitUntil(() => server.view().rings[0]?.offered)
  await server.socket.timeout(1).emitWithAck('ring:accept', { conv, ring: again.ring })
  await vi.waitUntil(() => server.view().conversations.length === 1)
  // Until it is open nothing is shown or written with the old key.
  expect(keyring.cipherOf(conv)).toBe(null)
  keyring.look(server.view())
  await vi.waitUntil(() => keyring.cipherOf(conv) !== null)
  expect(keyring.cipherOf(conv)?.epoch).toBe(1)
  expect((await keyring.cipherOf(conv)?.seal({ kind: 'text', text: 'hej igen' }))?.ep).toBe(1)
  await expect(before?.seal({ kind: 'text', text: 'med den gamle' })).rejects.toThrow('no-key')
})

test('[CIP53] a conversation that is over while its keys are being opened leaves none', async () => {
  const { server, keyring, conv } = await seated()
  let open = () => {}
  gate.shut = new Promise((resolve) => {
    open = resolve
  })
  keyring.look(server.view())
  const before = gate.opened
  await vi.waitUntil(() => gate.opened > before)
  server.end(conv, 'mutual')
  keyring.look(server.view())
  open()
  await vi.waitUntil(() => gate.wiped.includes(conv))
  expect(keyring.cipherOf(conv)).toBe(null)
  gate.shut = null
})

test('[CIP53] the key made for a ring goes with the ring', async () => {
  const server = await pretendServer()
  server.open()
  const offered: string[] = []
  const { timeout } = server.socket
  server.socket.timeout = ((ms: number) => {
    const real = timeout(ms) as unknown as { emitWithAck(r: string, p: { offer: { kem: string } }): Promise<unknown> }
    return {
      emitWithAck(request: string, payload: { offer: { kem: string } }) {
        if (request !== 'ring:answer') return real.emitWithAck(request, payload)
        offered.push(payload.offer.kem)
        return Promise.resolve(refuse('no-answer'))
      },
    }
  }) as unknown as typeof timeout
  const keyring = openKeyring(server.socket, server.identity)
  onTestFinished(keyring.close)
  await server.ring()
  const ringing = server.view()
  keyring.look(ringing)
  await vi.waitUntil(() => offered.length === 1)
  keyring.look({ ...ringing, rings: [] })
  await vi.waitUntil(() => {
    keyring.look(ringing)
    return offered.length === 2
  })
  expect(offered[1]).not.toBe(offered[0])
})
