import type { Redis } from 'ioredis'
import { endConversation } from '../../../server/actions/conversation/endConversation.ts'
import { myConversation } from '../../../server/actions/conversation/myConversation.ts'
import { returnConversation } from '../../../server/actions/conversation/returnConversation.ts'
import { sendEnvelope } from '../../../server/actions/conversation/sendEnvelope.ts'
import { sweep } from '../../../server/actions/due/sweep.ts'
import { changeDuty } from '../../../server/actions/duty/changeDuty.ts'
import { counsellorBack, counsellorGone } from '../../../server/actions/duty/counsellorGone.ts'
import { endDuty } from '../../../server/actions/duty/endDuty.ts'
import { openDesk } from '../../../server/actions/duty/openDesk.ts'
import { startDuty } from '../../../server/actions/duty/startDuty.ts'
import { seeDesk } from '../../../server/actions/duty/tellDesk.ts'
import { acceptHandOver, declineHandOver } from '../../../server/actions/handOver/answerHandOver.ts'
import { offerHandOver, takeBackHandOver } from '../../../server/actions/handOver/offerHandOver.ts'
import { joinQueue } from '../../../server/actions/queue/joinQueue.ts'
import { sayUrgent } from '../../../server/actions/queue/sayUrgent.ts'
import { takeFromQueue } from '../../../server/actions/queue/takeFromQueue.ts'
import { acceptRing, declineRing } from '../../../server/actions/seating/acceptRing.ts'
import { anotherCounsellor } from '../../../server/actions/seating/anotherCounsellor.ts'
import { answerRing } from '../../../server/actions/seating/answerRing.ts'
import { giveWraps } from '../../../server/actions/seating/giveWraps.ts'
import { sameCounsellor } from '../../../server/actions/seating/sameCounsellor.ts'
import type { Service } from '../../../server/actions/service.ts'
import { youthBack, youthCalls, youthGone } from '../../../server/actions/youth/changeYouth.ts'
import { resumeYouth } from '../../../server/actions/youth/resumeYouth.ts'
import { ownerOf, type PresenceId, staffHere, youthHere } from '../../../server/domain/presence.ts'
import { sha256OfBase64url } from '../../../server/domain/sha256.ts'
import { connectLive } from '../../../server/live/connect.ts'
import { type Connections, openConnections } from '../../../server/sockets/connections.ts'
import { openRunningWork } from '../../../server/sockets/pace/runningWork.ts'
import { type ConnectedPages, openConnectedPages } from '../../../server/sockets/telling/connectedPages.ts'
import { PROTOCOL } from '../../../shared/doors/protocol.ts'
import { type aYouth, offerTo, refuseStanding, wrapFor } from '../actors.ts'
import { bytes, type Clock, openLedgerClient, serviceOn } from '../service.ts'
import { type Life, mortal } from './mortal.ts'

/** What a test may ask of a service in a process of its own. Rings and conversations are named by their turn, since only the service knows them. */
export type ServiceOrder =
  | { op: 'open'; liveUrl: string; ledgerUrl: string; prefix: string; now: number }
  | { op: 'clock'; now: number }
  /** After so many more commands to the live Redis none gets through: the process has died between two steps. */
  | { op: 'die'; after: number }
  /** A new process in its place: it knows nobody. */
  | { op: 'rise' }
  /** Whom this process has rung since it was asked last. */
  | { op: 'rungs' }
  /** Who is connected to this process. */
  | { op: 'people' }
  | { op: 'beat' | 'sweep' }
  | { op: 'join'; asked: ReturnType<typeof aYouth>['asked'] }
  | { op: 'back'; conv: string; token: string; page: string }
  | { op: 'away' | 'urgent' | 'calling' | 'leave' | 'refuse' | 'another' | 'same' | 'write'; conv: string }
  | { op: 'wraps'; conv: string; history: boolean }
  | { op: 'start'; person: string; pub: string; seats: number; lines: string[] }
  | { op: 'duty'; person: string; state: 'on' | 'paused' | 'finishing' }
  | { op: 'off' | 'gone'; person: string }
  | { op: 'desk'; person: string; pub: string }
  | { op: 'answer'; person: string; pub: string }
  | { op: 'accept' | 'decline' | 'return' | 'end' | 'takeBack'; person: string; turn: number }
  | { op: 'handOver'; person: string; turn: number; to: string }
  | { op: 'yes' | 'no'; person: string }
  | { op: 'take'; person: string; line: string }
export type ServiceAnswer = { id: number; value?: unknown; failed?: string }
type Naming<O extends { op: string }, Op> = O extends unknown ? (Op extends O['op'] ? O : never) : never
type Of<Op extends ServiceOrder['op']> = Naming<ServiceOrder, Op>

const clock: Clock = { now: 0, pass() {} }
let redis: Redis | undefined
let ledger: Awaited<ReturnType<typeof openLedgerClient>> | undefined
let prefix = ''
let processId = ''
let people: ConnectedPages
let connections: Connections
let life: Life = { left: Number.POSITIVE_INFINITY }
let service: Service
const rungs: { conv: string; person: string; at: number; taken: boolean }[] = []

async function rise() {
  life.left = 0
  const own: Life = { left: Number.POSITIVE_INFINITY }
  life = own
  processId = bytes(16)
  people = openConnectedPages()
  if (!redis || !ledger) throw new Error('not open')
  const mine = serviceOn(mortal(redis, own), ledger, prefix, clock, [])
  const { seats } = mine.live
  const ring: typeof seats.ring = async (conv, r) => {
    const answer = await seats.ring(conv, r)
    if (answer === 'rung') rungs.push({ conv, person: r.person, at: r.rungAt, taken: r.accepted })
    return answer
  }
  service = { ...mine, live: { ...mine.live, seats: { ...seats, ring } } }
  // The Redis of these tests dies with nobody's memory: it is never lost.
  const neverLost = async () => {}
  connections = openConnections(service, people, processId, openRunningWork(), neverLost, (_where, error) => {
    if (own.left > 0) throw error
  })
}

/** As the doors do it. */
async function come(id: PresenceId, page: string) {
  await connections.enter(id, { socketId: id, page, emit() {}, show() {}, disconnect: () => void people.leave(id, id) })
  const who = ownerOf(id)
  await ('youth' in who ? youthBack(service, who.youth) : counsellorBack(service, who.staff))
}

/** The offer on the table for this youth's page, if there is one. */
async function offered(conv: string) {
  const t = await service.live.tickets.find(conv)
  return t?.phase === 'connecting'
    ? { offer: t.offer, epochs: t.epoch === null ? [] : Array.from({ length: t.epoch + 1 }, (_, e) => e) }
    : null
}

const turnOf = <T>(of: T[], turn: number): T | undefined => of[turn % Math.max(1, of.length)]
const ringOf = async (o: { person: string; turn: number }) =>
  turnOf((await seeDesk(service, o.person))?.rings.filter((r) => !r.accepted) ?? [], o.turn)
const talkOf = async (o: { person: string; turn: number }) => turnOf((await seeDesk(service, o.person))?.conversations ?? [], o.turn)?.conv

const orders: { [Op in ServiceOrder['op']]: (order: Of<Op>) => Promise<unknown> } = {
  async open(o) {
    redis ??= await connectLive(o.liveUrl)
    ledger ??= await openLedgerClient(o.ledgerUrl)
    prefix = o.prefix
    clock.now = o.now
    await rise()
  },
  async clock({ now }) {
    clock.now = now
  },
  async die({ after }) {
    // Told twice, it dies the earlier death: nobody who is dead is brought back by being killed again.
    life.left = Math.min(life.left, after)
  },
  rise,
  rungs: async () => rungs.splice(0),
  people: async () => people.all().map(({ id }) => id),
  async beat() {
    for (const id of await service.live.presence.here(processId, people.all(), clock.now)) people.find(id)?.disconnect()
  },
  sweep: () => sweep(service),
  async join({ asked }) {
    await connections.expect(youthHere(asked.conv))
    const outcome = await joinQueue(service, asked)
    if (outcome.ok) await come(youthHere(asked.conv), asked.page)
    return outcome
  },
  async back({ conv, token, page }) {
    await connections.expect(youthHere(conv))
    const outcome = await resumeYouth(service, { protocol: PROTOCOL, conv, token, page, gen: 0 })
    if (outcome.ok) await come(youthHere(conv), page)
    return outcome
  },
  away: ({ conv }) => connections.leave(youthHere(conv), `y:${conv}`, () => youthGone(service, conv)),
  urgent: ({ conv }) => sayUrgent(service, conv),
  calling: ({ conv }) => youthCalls(service, conv),
  leave: ({ conv }) => endConversation(service, conv, 'youth'),
  async wraps({ conv, history }) {
    const on = await offered(conv)
    if (!on) return null
    const epochs = history ? on.epochs : []
    const wraps = [...epochs.filter((e) => e !== on.offer.epoch).map((e) => wrapFor(on.offer, e)), wrapFor(on.offer)].slice(-12)
    return giveWraps(service, conv, { wraps, nextChallenge: bytes(16) })
  },
  refuse: ({ conv }) => refuseStanding(service, conv, 'not-wanted'),
  another: ({ conv }) => anotherCounsellor(service, conv, bytes(16)),
  same: ({ conv }) => sameCounsellor(service, conv),
  write: ({ conv }) =>
    sendEnvelope(
      service,
      conv,
      { writer: 'youth', tellsCounsellor: async () => null },
      { v: 1, ep: 0, from: 'youth', sid: bytes(16), n: 0, ct: bytes(40) },
    ),
  async start({ person, pub, seats, lines }) {
    const [page, kid] = [bytes(16), sha256OfBase64url(pub)]
    await come(staffHere(person), page)
    await connections.expect(staffHere(person))
    const outcome = await startDuty(service, person, { seats, lines, page, kid })
    if (!people.find(staffHere(person))) await counsellorGone(service, person)
    return outcome
  },
  duty: ({ person, state }) => changeDuty(service, person, state),
  off: ({ person }) => endDuty(service, person),
  gone: ({ person }) => connections.leave(staffHere(person), `s:${person}`, () => counsellorGone(service, person)),
  async desk({ person, pub }) {
    const page = bytes(16)
    await connections.expect(staffHere(person))
    const outcome = await openDesk(service, person, page, pub)
    if (outcome.ok) await come(staffHere(person), page)
    return outcome.ok
  },
  async answer({ person, pub }) {
    const rings = (await seeDesk(service, person))?.rings ?? []
    return Promise.all(rings.map((ring) => answerRing(service, person, ring.ring, offerTo(ring, sha256OfBase64url(pub)))))
  },
  async accept(o) {
    const ring = await ringOf(o)
    return ring ? acceptRing(service, o.person, ring.conv, ring.ring) : null
  },
  async decline(o) {
    const ring = await ringOf(o)
    return ring ? declineRing(service, o.person, ring.conv, ring.ring) : null
  },
  take: ({ person, line }) => takeFromQueue(service, person, line, null),
  async return(o) {
    const conv = await talkOf(o)
    return conv ? returnConversation(service, o.person, conv) : null
  },
  async handOver(o) {
    const conv = await talkOf(o)
    return conv ? offerHandOver(service, o.person, { conv, to: o.to, blind: false, note: false }) : null
  },
  async takeBack(o) {
    const conv = await talkOf(o)
    return conv ? takeBackHandOver(service, o.person, conv) : null
  },
  async yes({ person }) {
    const talk = (await seeDesk(service, person))?.offered
    return talk ? acceptHandOver(service, person, talk.conv, talk.id) : null
  },
  async no({ person }) {
    const talk = (await seeDesk(service, person))?.offered
    return talk ? declineHandOver(service, person, talk.conv, talk.id) : null
  },
  async end(o) {
    const conv = await talkOf(o)
    return conv && (await myConversation(service, o.person, conv)) ? endConversation(service, conv, 'counsellor') : null
  },
}

process.on('message', async ({ id, order }: { id: number; order: ServiceOrder }) => {
  const say = (answer: Omit<ServiceAnswer, 'id'>) => process.send?.({ id, ...answer })
  // The map has one entry for each order, by type.
  const obey = orders[order.op] as (order: ServiceOrder) => Promise<unknown>
  const begunIn = life
  try {
    say({ value: await obey(order) })
  } catch (error) {
    // Whatever a dead process would have answered is heard by nobody.
    if (begunIn.left <= 0) say({ value: 'dead' })
    else say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
process.on('disconnect', () => process.exit(0))
