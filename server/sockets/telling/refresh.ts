import type { Socket } from 'socket.io'
import type { YouthView } from '../../../shared/doors/youthView.ts'
import type { LineId } from '../../../shared/ids.ts'
import { refreshTalks } from '../../actions/conversation/refreshTalks.ts'
import { openNow, seeNow } from '../../actions/figures/seeNow.ts'
import { type PresentLine, presentLine } from '../../actions/lines/presentLine.ts'
import { vouchForPages } from '../../actions/presence/vouchForPages.ts'
import { refreshWaiting } from '../../actions/queue/refreshWaiting.ts'
import { openRound, seeQueue } from '../../actions/queue/seeQueue.ts'
import type { Service } from '../../actions/service.ts'
import { tellYouth } from '../../actions/youth/tellYouth.ts'
import type { CoordinatorSession } from '../coordinator.ts'
import type { CounsellorSession } from '../counsellor.ts'
import type { RunningWork } from '../pace/runningWork.ts'
import type { YouthSession } from '../youth.ts'
import type { ConnectedPages } from './connectedPages.ts'
import { openGrew } from './grew.ts'
import { type HearsChanges, openStirred, type Stirred } from './stirred.ts'
import { openTellAgain } from './tellAgain.ts'

type Sessions = {
  people: ConnectedPages
  processId: string
  youths: Map<string, YouthSession>
  counsellors: Map<string, { session: CounsellorSession; socket: Socket }>
  coordinators: Map<string, { session: CoordinatorSession; socket: Socket }>
  /** Looks up all members of staff who are connected here. */
  lookAfterStaff(): Promise<unknown>
}
/** At most this many passes are renewed in one round. So the passes of many youths are not all renewed at the same moment. */
const ANEW_AT_ONCE = 50

type LineNowOf = (line: LineId) => Promise<PresentLine>

/**
 * Views that change for many people at once (places, queues, the live view) are sent in rounds. Otherwise the cost of one seating would
 * grow with the length of the queue. A round looks only at lines that have changed, so a quiet evening costs almost nothing.
 */
export function openRefresh(
  service: Service,
  sessions: Sessions,
  hear: HearsChanges,
  inHand: RunningWork,
  letGoAfterLoss: () => Promise<void>,
  onBug: (where: string, error: unknown) => void,
) {
  const { people, processId, youths, counsellors, coordinators, lookAfterStaff } = sessions
  const stirred = openStirred(service, hear)
  /** For each youth the view compared last. A view sent since then is compared once more: its data may have changed while it was made. */
  const compared = new WeakMap<YouthSession, YouthView>()

  async function places(has: Stirred, now: LineNowOf) {
    const waiting = [...youths.values()].flatMap((session) => {
      const { told } = session
      return told?.phase === 'waiting' && (has(told.line) || compared.get(session) !== told) ? [{ session, told }] : []
    })
    for (const [line, some] of Map.groupBy(waiting, ({ told }) => told.line)) {
      const views = some.map(({ told }) => told)
      const anew = await refreshWaiting(service, line, views, now(line))
      for (const [i, { session, told }] of some.entries()) compared.set(session, anew[i] ?? told)
    }
  }

  /** A talk goes on when its line closes, and its youth is told what is true now. */
  async function talks(has: Stirred, now: LineNowOf) {
    const talking = [...youths.values()].flatMap(({ told }) => (told?.phase === 'chat' && has(told.line) ? [told] : []))
    for (const [line, some] of Map.groupBy(talking, ({ line }) => line)) await refreshTalks(service, some, now(line))
  }

  /** After a loss a page proves itself with its newest pass. If every process has died, an old pass is not accepted, so old passes are renewed. */
  async function passes() {
    const old = [...youths.values()].filter(
      ({ told, passAt }) => told !== null && told.phase !== 'ended' && (passAt ?? 0) <= service.now() - service.spans.passAnewMs,
    )
    await Promise.all(old.slice(0, ANEW_AT_ONCE).map(({ told }) => told && tellYouth(service, told.conv)))
  }

  async function queues(has: Stirred) {
    const open = [...counsellors.values()].filter(({ session }) => session.opened && (has.any || session.queueTold === ''))
    if (open.length === 0) return
    const persons = open.map(({ session }) => session.person)
    const round = openRound(service, persons)
    const look = async ({ session, socket }: { session: CounsellorSession; socket: Socket }) => {
      const told = session.queueTold
      const view = await seeQueue(service, session.person, round)
      const text = JSON.stringify(view)
      if (text === session.queueTold || session.queueTold !== told || session.over) return
      session.queueTold = text
      socket.emit('queue:view', view)
    }
    await Promise.all(open.map(look))
  }

  async function now(has: Stirred, of: LineNowOf) {
    const see = openNow(service, of)
    const look = async ({ session, socket }: { session: CoordinatorSession; socket: Socket }) => {
      const { told } = session
      if (told === null || !(has.any || told.text === '' || service.now() >= session.minuteAt)) return
      const view = await seeNow(service, session.person, see)
      const { lines, at, runs } = view
      // A role was given or taken while this was read: the next round reads it anew.
      if (session.told !== told) return
      const [text, minuteAt] = [`${runs} ${inMinutes(lines)}`, nextMinute(lines, at)]
      // What the guide of a line that was never open shows is changed in the ledger, which reports nothing: it is looked at in each round.
      session.minuteAt = lines.some(({ preparing }) => preparing !== undefined) ? at : minuteAt
      if (text === told.text) return
      session.told = { text }
      socket.emit('now:view', view)
    }
    await Promise.all([...coordinators.values()].map(look))
  }

  const beat = async () => {
    // After a loss, first close the old connections: this process must not speak for people whom Redis no longer knows.
    await letGoAfterLoss()
    const notOurs = await vouchForPages(service, processId, people.all())
    for (const id of notOurs) people.find(id)?.disconnect()
  }

  const tellStaff = async (has: Stirred, of: LineNowOf) => {
    // This comes before sending: a person who is signed out or switched off must get nothing more.
    await lookAfterStaff()
    await Promise.all([queues(has), now(has, of)])
  }
  const tell = () =>
    stirred.take(async (has) => {
      const of = remembered((line: LineId) => presentLine(service, line))
      await Promise.all([places(has, of), talks(has, of), passes(), tellStaff(has, of)])
    })
  const tellAgain = openTellAgain(service, sessions, hear, letGoAfterLoss)
  const timers = [
    every(service.spans.placesMs, tell),
    every(service.spans.placesMs, tellAgain),
    every(service.spans.growMs, openGrew(service, sessions, hear)),
    every(service.spans.presenceBeatMs, beat),
  ]

  /** Runs one round at a time: with a slow Redis, rounds must not pile up. */
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

/** Looks once for each line in a round, however many callers ask. */
function remembered<T>(look: (line: LineId) => Promise<T>): (line: LineId) => Promise<T> {
  const known = new Map<string, Promise<T>>()
  return (line) => {
    const found = known.get(line) ?? look(line)
    known.set(line, found)
    return found
  }
}

type Lines = Awaited<ReturnType<typeof seeNow>>['lines']
const MINUTE_MS = 60_000
/** The longest wait is shown in minutes, so a change of seconds does not count as a change. */
const inMinutes = (lines: Lines): string =>
  JSON.stringify(lines, (name, value) => (name === 'longestWaitMs' && value !== null ? Math.floor(value / MINUTE_MS) : value))
const nextMinute = (lines: Lines, at: number): number =>
  Math.min(...lines.map(({ longestWaitMs: ms }) => (ms === null ? Number.POSITIVE_INFINITY : at + MINUTE_MS - (ms % MINUTE_MS))))
