import type { Envelope } from '../../../shared/sealing/envelope.ts'
import { bytes, stream } from '../made.ts'
import { eachOf, nobodyListens, type Pair, type Pairs, type Side } from './pairs.ts'
import { openPeer, type Peer } from './peer.ts'

export type BarePlan = { port: number; pairs: number; seats: number; idle: number }

/** The same connections as in the real app, one to each youth, one to so many conversations of a counsellor and one to whoever only listens. */
export async function openBarePairs({ port, pairs: wanted, seats, idle }: BarePlan): Promise<Pairs> {
  const rooms = Array.from({ length: wanted }, () => bytes(16))
  const byRoom = new Map<string, Pair>()
  const peers: Peer[] = []
  const open = async (side: 0 | 1, own: string[]) => {
    const peer = await openPeer({ port, namespace: '/', headers: {}, auth: { rooms: own } }, (_, payload) => {
      const { room, envelope } = payload as { room: string; envelope: Envelope } // sent by bareServer.ts
      byRoom.get(room)?.heard(side, envelope.ct)
    })
    peers.push(peer)
    return peer
  }
  const sideOf = (peer: Peer, room: string, from: string): Side => {
    const next = stream(from)
    return { say: (ct, answered) => peer.send('message', { room, envelope: next(ct) }, answered) }
  }
  const shared = Array.from({ length: Math.ceil(wanted / seats) }, (_, i) => rooms.slice(i * seats, (i + 1) * seats))
  await eachOf(shared, async (own) => {
    const counsellor = await open(1, own)
    for (const room of own) {
      const youth = await open(0, [room])
      byRoom.set(room, { sides: [sideOf(youth, room, 'youth'), sideOf(counsellor, room, bytes(32))], heard: nobodyListens })
    }
  })
  await eachOf(Array.from({ length: idle }), async () => void (await open(0, [])))
  return { pairs: [...byRoom.values()], close: () => peers.forEach((peer) => void peer.close()) }
}
