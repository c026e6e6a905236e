import { expect, onTestFinished, test, vi } from 'vitest'
import type { CounsellorDoor } from '../../../../shared/doors/counsellor.ts'
import type { Payload } from '../../../../shared/doors/door.ts'
import { type Refusal, refuse } from '../../../../shared/outcome.ts'
import { openKeyring } from '../../../../web/counsellor/talk/keyring.ts'
import { type PretendServer, pretendServer } from '../pretendServer.ts'

type Answer = Payload<CounsellorDoor, 'ring:answer'>

/** A page of the counsellor, with nothing in its memory. */
function aPage(server: PretendServer) {
  const keyring = openKeyring(server.socket, server.identity)
  onTestFinished(keyring.close)
  return keyring
}
/** A ring that a page has answered; that page is gone. */
async function answeredByAPageThatIsGone() {
  const server = await pretendServer()
  server.open()
  const { ring, youth } = await server.ring()
  const before = aPage(server)
  before.look(server.view())
  await vi.waitUntil(() => server.view().rings[0]?.offered)
  before.close()
  const offersSaid = () => server.ofKind('ring:answer').map(({ offer }) => offer)
  const accept = () => server.socket.timeout(1).emitWithAck('ring:accept', { conv: ring.conv, ring: ring.ring })
  return { server, ring, youth, offersSaid, accept, page: aPage(server) }
}
/** From now on these are the answers to this request, and the server does not hear it. */
function refuseNext(server: PretendServer, request: string, ...why: Refusal[]) {
  const { timeout } = server.socket
  const asked: unknown[] = []
  server.socket.timeout = ((ms: number) => {
    const plain = timeout.call(server.socket, ms) as unknown as { emitWithAck(name: string, payload: unknown): Promise<unknown> }
    return {
      emitWithAck(name: string, payload: unknown) {
        const no = name === request ? why.shift() : undefined
        if (no) asked.push(payload)
        return no ? Promise.resolve(refuse(no)) : plain.emitWithAck(name, payload)
      },
    }
  }) as unknown as typeof timeout
  return asked
}

test('[DES17] a page that is loaded anew after its key offer offers again by itself, once, and opens the talk with that', async () => {
  const { server, ring, offersSaid, accept, page } = await answeredByAPageThatIsGone()
  const seen = server.view()
  for (let told = 0; told < 3; told++) page.look(seen)
  await vi.waitUntil(() => server.view().rings[0]?.offered !== seen.rings[0]?.offered)
  const [first, second] = offersSaid()
  expect(second).toMatchObject({ conv: ring.conv, challenge: ring.challenge, staffKid: first!.staffKid, purpose: 'seat', epoch: 0 })
  expect(second!.kem).not.toBe(first!.kem)
  for (let told = 0; told < 3; told++) page.look(server.view())
  await accept()
  await vi.waitUntil(() => server.view().conversations.length === 1)
  page.look(server.view())
  await vi.waitUntil(() => page.cipherOf(ring.conv) !== null)
  expect(offersSaid()).toHaveLength(2)
  expect(server.ofKind('offer:rejoin')).toEqual([])
})

test('[DES17] a view from before the new offer brings no third one; a new challenge of the youth does', async () => {
  const { server, ring, offersSaid, page } = await answeredByAPageThatIsGone()
  const before = server.view()
  page.look(before)
  await vi.waitUntil(() => offersSaid().length === 2)
  page.look(before)
  await vi.waitUntil(() => offersSaid().length === 3)
  expect(offersSaid()[2]).toEqual(offersSaid()[1])

  const challenge = 'x'.repeat(22)
  server.say({ rings: [{ ...ring, challenge, offered: before.rings[0]!.offered }] })
  page.look(server.view())
  await vi.waitUntil(() => offersSaid().length === 4)
  expect(offersSaid()[3]).toMatchObject({ challenge })
})

test('[DES17] an answer that was lost is said again though no view comes', async () => {
  const { server, page, offersSaid } = await answeredByAPageThatIsGone()
  const lost = refuseNext(server, 'ring:answer', 'no-answer')
  page.look(server.view())
  await vi.waitUntil(() => offersSaid().length === 2, { timeout: 10_000 })
  expect((lost as Answer[]).map(({ offer }) => offer)).toEqual([offersSaid()[1]])
})

test.each(['after', 'while'])(
  '[DES17] the talk began with the wraps for the earlier page, and the page hears it %s it offers: it asks again',
  async (when) => {
    const { server, ring, youth, accept, page } = await answeredByAPageThatIsGone()
    // The youth's wraps arrive first, so the new offer comes too late.
    const refused = refuseNext(server, 'ring:answer', 'gone')
    const { rings } = server.view()
    const { sign } = server.identity
    // On a slow computer the offer for the ring is ready only after the one for the talk.
    if (when === 'while')
      server.identity.sign = async (bytes) => {
        server.identity.sign = sign
        await vi.waitUntil(() => server.ofKind('offer:rejoin').length > 0)
        return sign(bytes)
      }
    await accept()
    await vi.waitUntil(() => server.view().conversations.length === 1)
    const talking = server.view()
    // The youth had said the next challenge already: the new offer and the talk are of the same one.
    page.look({ ...talking, conversations: [], rings: [{ ...rings[0]!, challenge: youth.challenge }] })
    if (when === 'after') await vi.waitUntil(() => refused.length === 1)
    page.look(talking)
    await vi.waitUntil(() => {
      page.wrapsReady(ring.conv)
      return page.cipherOf(ring.conv) !== null
    })
    expect(server.ofKind('offer:rejoin')).toHaveLength(1)
  },
)

test('[DES17] a new challenge that a view names while the offer for the old one is on its way is answered when that is done', async () => {
  const { server, ring, offersSaid, page } = await answeredByAPageThatIsGone()
  const { timeout } = server.socket
  const answered = Promise.withResolvers<void>()
  server.socket.timeout = ((ms: number) => {
    const plain = timeout.call(server.socket, ms) as unknown as { emitWithAck(name: string, payload: unknown): Promise<unknown> }
    return {
      async emitWithAck(name: string, payload: unknown) {
        const answer = await plain.emitWithAck(name, payload)
        await answered.promise
        return answer
      },
    }
  }) as unknown as typeof timeout
  const seen = server.view()
  page.look(seen)
  await vi.waitUntil(() => offersSaid().length === 2)
  const challenge = 'x'.repeat(22)
  server.say({ rings: [{ ...ring, challenge, offered: seen.rings[0]!.offered }] })
  page.look(server.view())
  answered.resolve()
  await vi.waitUntil(() => offersSaid().length === 3)
  expect(offersSaid()[2]).toMatchObject({ challenge })
})
