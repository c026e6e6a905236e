import { setPriority } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { PROTOCOL } from '../../../shared/doors/protocol.ts'
import { proofFrom } from '../../support/proof.ts'
import { BENCH_LINE } from '../appProcess.ts'
import { answer } from '../child.ts'
import { bytes } from '../made.ts'
import { openPeer, type Peer } from '../relay/peer.ts'

const peers: Peer[] = []
const AGAIN_MS = 2000
const PATIENCE_MS = 60_000

/** What a page does: work, a connection, a ticket; and again after a moment where it is told to wait. Answers the ms from asking to the ticket. */
async function oneYouth(port: number): Promise<number> {
  const since = performance.now()
  const origin = `http://localhost:${port}`
  const asked = { line: BENCH_LINE, conv: bytes(16), token: bytes(32), page: bytes(16), youthPub: bytes(65), challenge: bytes(16) }
  while (performance.now() - since < PATIENCE_MS) {
    try {
      const proof = await proofFrom(origin)
      const peer = await openPeer({ port, namespace: '/youth', headers: { Origin: origin } }, () => {})
      peers.push(peer)
      await peer.ask('queue:join', { protocol: PROTOCOL, ...asked, proof, device: 'phone', urgent: false, choices: { lang: 'da' } })
      return performance.now() - since
    } catch (error) {
      if (String(error).includes('full')) return Number.POSITIVE_INFINITY
      await wait(AGAIN_MS)
    }
  }
  return Number.POSITIVE_INFINITY
}

/** So many come, evenly over a while, as a class does. Answers how long each waited for a ticket, in ms; never is Infinity. */
function come({ port, youths, overMs }: { port: number; youths: number; overMs: number }): Promise<number[]> {
  return Promise.all(
    Array.from({ length: youths }, async (_, i) => {
      await wait((i * overMs) / youths)
      // A figure crosses to the bench as JSON, which has no Infinity.
      return Math.min(await oneYouth(port), 1e9)
    }),
  )
}

const leave = () => peers.forEach((peer) => void peer.close())

// These are other people's machines: here, where all share two cores, they give way.
setPriority(15)

const asks = { come, leave }
export type HonestAsks = typeof asks
answer(asks)
