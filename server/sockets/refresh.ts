import type { Socket } from 'socket.io'
import type { Desk } from '../actions/desk.ts'
import { refreshWaiting } from '../actions/refreshWaiting.ts'
import { seeNow } from '../actions/seeNow.ts'
import { openRound, seeQueue } from '../actions/seeQueue.ts'
import type { CoordinatorSession } from './coordinator.ts'
import type { CounsellorSession } from './counsellor.ts'
import type { InHand } from './inHand.ts'
import type { People } from './people.ts'
import type { YouthSession } from './youth.ts'

type Sessions = {
  people: People
  processId: string
  youths: Map<string, YouthSession>
  counsellors: Map<string, { session: CounsellorSession; socket: Socket; lookAfter(): Promise<void> }>
  coordinators: Map<string, { session: CoordinatorSession; socket: Socket; lookAfter(): Promise<void> }>
}

/** What changes for many at once (places, queues, the live view) is looked at every so often and told where it differs, so that one seating never costs as much as the queue is long. */
export function openRefresh(desk: Desk, sessions: Sessions, inHand: InHand, onBug: (where: string, error: unknown) => void) {
  const { people, processId, youths, counsellors, coordinators } = sessions

  async function places() {
    const waiting = [...youths.values()].flatMap(({ told }) => (told?.phase === 'waiting' ? [told] : []))
    for (const [line, told] of Map.groupBy(waiting, (view) => view.line)) await refreshWaiting(desk, line, told)
  }

  async function queues() {
    if (counsellors.size === 0) return
    const round = openRound(desk)
    const look = async ({ session, socket }: { session: CounsellorSession; socket: Socket }) => {
      if (!session.opened) return
      const view = await seeQueue(desk, session.person, round)
      const text = JSON.stringify(view)
      if (text === session.queueTold) return
      session.queueTold = text
      socket.emit('queue:view', view)
    }
    await Promise.all([...counsellors.values()].map(look))
  }

  async function now() {
    const look = async ({ session, socket }: { session: CoordinatorSession; socket: Socket }) => {
      if (session.told === null) return
      const { lines, at } = await seeNow(desk, session.person)
      const text = JSON.stringify(lines)
      if (text === session.told) return
      session.told = text
      socket.emit('now:view', { at, lines })
    }
    await Promise.all([...coordinators.values()].map(look))
  }

  /** Before anything is told: nobody hears more once they are signed out or switched off. */
  async function staff() {
    await Promise.all([...counsellors.values(), ...coordinators.values()].map(({ lookAfter }) => lookAfter()))
  }

  const beat = async () => {
    const notOurs = await desk.live.presence.here(processId, people.all(), desk.now())
    for (const id of notOurs) people.find(id)?.disconnect()
  }

  const tellStaff = async () => {
    await staff()
    await Promise.all([queues(), now()])
  }
  const timers = [every(desk.spans.placesMs, () => Promise.all([places(), tellStaff()])), every(desk.spans.presenceBeatMs, beat)]

  /** One at a time: a slow Redis must not pile up rounds. */
  function every(ms: number, round: () => Promise<unknown>) {
    let busy = false
    return setInterval(() => {
      if (busy) return
      busy = true
      inHand
        .hold(round())
        .catch((error: unknown) => onBug('refresh', error))
        .finally(() => {
          busy = false
        })
    }, ms)
  }

  return { close: () => timers.forEach(clearInterval) }
}
