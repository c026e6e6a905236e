import { randomBytes } from 'node:crypto'
import { eachOf, nobodyListens, type Pair, type Pairs } from './pairs.ts'
import { openPeer, type Peer } from './peer.ts'

export type BarePlan = { port: number; pairs: number; seats: number }
type Told = { room: string; id: string; text: string }

/** The same connections as in the real app: one to each youth, and one to so many conversations of one counsellor. */
export async function openBarePairs({ port, pairs: wanted, seats }: BarePlan): Promise<Pairs> {
  const rooms = Array.from({ length: wanted }, () => randomBytes(16).toString('base64url'))
  const byRoom = new Map<string, Pair>()
  const peers: Peer[] = []
  const open = async (side: 0 | 1, own: string[]) => {
    const peer = await openPeer({ port, namespace: '/', headers: {}, auth: { rooms: own } }, (_, payload) => {
      const told = payload as Told // sent by bareServer.ts
      byRoom.get(told.room)?.heard(side, told.text)
    })
    peers.push(peer)
    return peer
  }
  const sideOf = (peer: Peer, room: string, who: string) => {
    let n = 0
    return {
      say: (text: string, answered: (refusal: string | null) => void) =>
        peer.send('message', { room, id: `${who}${n++}`, text } satisfies Told, answered),
    }
  }
  const shared = Array.from({ length: Math.ceil(wanted / seats) }, (_, i) => rooms.slice(i * seats, (i + 1) * seats))
  await eachOf(shared, async (own) => {
    const counsellor = await open(1, own)
    for (const room of own) {
      const youth = await open(0, [room])
      byRoom.set(room, { sides: [sideOf(youth, room, 'y'), sideOf(counsellor, room, 'c')], heard: nobodyListens })
    }
  })
  return { pairs: [...byRoom.values()], close: () => peers.forEach((peer) => void peer.close()) }
}
