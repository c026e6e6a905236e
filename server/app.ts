import { once } from 'node:events'
import type { Server } from 'node:http'
import { isAway } from './actions/away.ts'
import { noticeOf } from './actions/conversation/sendEnvelope.ts'
import { doDue, sweep } from './actions/due/sweep.ts'
import { foldCounts } from './actions/figures/foldCounts.ts'
import type { Service } from './actions/service.ts'
import type { Work } from './admission/work.ts'
import type { Config } from './config.ts'
import { type Spans, spans as usualSpans } from './domain/time/spans.ts'
import { entering, openEntrance } from './entrance.ts'
import { openHttp } from './http/http.ts'
import { httpServer } from './http/httpServer.ts'
import { sessionCookie } from './http/sessionCookie.ts'
import { openWeb } from './http/web.ts'
import { openJobs } from './jobs/jobs.ts'
import { connectLedger } from './ledger/connect.ts'
import { openLedger } from './ledger/ledger.ts'
import { connect } from './live/connect.ts'
import { keysFor } from './live/keys.ts'
import { type Live, openLive } from './live/live.ts'
import { bugFields, type Log } from './log.ts'
import { growingStamp, newId } from './newId.ts'
import { openRoot } from './root.ts'
import { openSecret } from './secret.ts'
import { lossWatch } from './sockets/lossWatch.ts'
import { type Limits, limits as usualLimits } from './sockets/pace/limits.ts'
import { openSockets } from './sockets/sockets.ts'
import { openHearing } from './sockets/telling/hearing.ts'
import { openPeople, type PersonId } from './sockets/telling/people.ts'
import { openTell } from './sockets/telling/tell.ts'
import { openWhereabouts } from './sockets/telling/whereabouts.ts'

export type Given = {
  config: Config & { redis: { liveUrl: string; ledgerUrl: string }; secret: string }
  /** The folder of the built pages. */
  dist: string
  log: Log
  /** Keeps two installations, or two tests, on one Redis apart. */
  prefix?: string
  spans?: Partial<Spans>
  limits?: Partial<Limits>
  /** How much work a place asks of a browser. */
  work?: Partial<Work>
  now?: () => number
}
export type App = { service: Service; listen(): Promise<void>; close(): Promise<void> }

/** How long a Redis may take to answer at the start, and everything to close at the end. */
const CONNECT_MS = 10_000
const CLOSE_MS = 10_000
/** A Redis that does not answer gets no longer goodbye than this. */
const GOODBYE_MS = 1000

/** Said, in one sentence, where something that must be there is not. */
export class CannotServe extends Error {}

/** Builds everything, in order, and closes it in reverse: unready, people, alarms, then both Redis. */
export async function createApp(given: Given): Promise<App> {
  const { config, log, now = Date.now } = given
  const opened: { name: string; close(): unknown }[] = []
  const keep = <T>(name: string, part: T, close: (part: T) => unknown): T => {
    opened.unshift({ name, close: () => close(part) })
    return part
  }
  const close = () => closeAll(opened.splice(0), log)
  try {
    const spans = { ...usualSpans, ...given.spans }
    const prefix = given.prefix ?? 'ungechat'
    const processId = newId(16)
    // What fails for want of a Redis was said when that was lost.
    const onBug = (where: string, error: unknown) => isAway(error) || log('bug', bugFields(where, error))
    let stopping = false
    let isCrowded = () => false

    const { liveUrl, ledgerUrl } = config.redis
    const ledgerClient = keep('ledger', await answering(connectLedger(ledgerUrl), 'REDIS_LEDGER_URL'), (it) =>
      goodbye(it.close()).then(() => it.isOpen && it.destroy()),
    )
    const ledger = keep('transactions', openLedger(ledgerClient, prefix), (it) => goodbye(it.close()))
    const redis = keep('live', await answering(connect(liveUrl), 'REDIS_LIVE_URL'), (it) => it.disconnect())
    const subscriber = keep('subscriber', await answering(connect(liveUrl), 'REDIS_LIVE_URL'), (it) => it.disconnect())
    const seen = (which: 'live' | 'ledger') => comingsAndGoings((event) => stopping || log(event, { which }))
    const [ofLive, ofLedger] = [seen('live'), seen('ledger')]
    redis.on('close', ofLive.lost).on('ready', ofLive.back)
    ledgerClient.on('reconnecting', ofLedger.lost).on('ready', ofLedger.back)
    const live = openLive(redis, keysFor(prefix), spans)
    const root = await openRoot(config.rootKeyFile)
    const people = openPeople()
    const changes = keep('changes', await live.changes.open(subscriber), (it) => goodbye(it.close()))
    const whereIs = async (id: PersonId) => (await live.presence.whereIs([id]))[0] ?? null
    const whereabouts = openWhereabouts(whereIs, changes.moves)
    const voice = openTell(people, {
      ...{ processId, whereabouts, whereIs },
      post: (to, mail) => mailbox.post(to, mail),
      waits: (to) => mailbox.waits(to),
      noticeOf: (mail) => noticeOf(service, mail),
    })
    const mailbox = keep('mailbox', await live.mailbox.open(subscriber, processId, voice.onMail), (it) => goodbye(it.close()))

    const hearing = keep('hearing', openHearing({ live, now, spans }, processId), (it) => goodbye(it.close()))
    const service: Service = {
      live,
      ledger,
      tell: voice.tell,
      later: (...due) => jobs.later(...due),
      now,
      newId: () => newId(16),
      newToken: () => newId(32),
      signRoster: root.signRoster,
      ...openSecret(config.secret),
      hearsSince: hearing.since,
      isCrowded: () => isCrowded(),
      stamp: growingStamp(now),
      log,
      spans,
    }
    const letGoAfterLoss = lossWatch(service, people, () => jobs.schedule())
    const jobs = keep(
      'jobs',
      await openJobs({
        redisUrl: liveUrl,
        prefix,
        setDue: live.deadlines.set,
        doDue: () => doDue(service),
        sweep: async () => {
          await letGoAfterLoss()
          await sweep(service)
        },
        // Away: the fold comes again, under its own name.
        fold: () =>
          foldCounts(service).then(
            () => {},
            (error: unknown) => (isAway(error) ? undefined : Promise.reject(error)),
          ),
        now,
        spans,
        log,
      }),
      (it) => it.close(),
    )

    // Remembered from now on, for a page that has nothing behind it.
    await Promise.all([ledger.lines.all(), ledger.helpNumbers.all(), ledger.offers.all(), ledger.confirmations.all(), ledger.facts.all()])
    keep('help-news', ledger.confirmations.hear(), (it) => it.then((ear) => ear.close()).catch(() => {})).catch((error: unknown) =>
      onBug('help-news', error),
    )
    const cookie = sessionCookie(config.origins)
    const web = await openWeb(given.dist)
    const limits = { ...usualLimits, ...given.limits }
    const readiness = { stopping: () => stopping, live: () => seatsAnybody(live), ledger: () => ledger.ping() }
    const entrance = keep('entrance', openEntrance({ secret: config.secret, work: given.work, spans, now }), (it) => it.close())
    const http = openHttp({ ...config, service, web, rootPublicKey: root.publicKey, cookie, ...entrance, readiness, onBug })
    const enter = entering(entrance, http)
    const server = keep('http', httpServer(http, limits), shut)
    const sockets = keep(
      'sockets',
      openSockets({
        ...{ http: server, service, people, processId, origins: config.origins, limits, enter, letGoAfterLoss, onBug },
        referenceIn: cookie.read,
        hearChanges: changes.lines,
      }),
      (it) => it.close(),
    )
    isCrowded = sockets.isFull
    keep('readiness', null, () => {
      stopping = true
    })
    return { service, listen: () => listen(server, config.port, config.host), close }
  } catch (error) {
    await close().catch(() => {})
    throw error
  }
}

/** Fails for a live Redis that takes nothing, and for one so nearly full that nobody new is let in. */
async function seatsAnybody(live: Live): Promise<void> {
  await live.ping()
  if (await live.isFull()) throw new Error('full')
}

async function listen(server: Server, port: number, host: string | null): Promise<void> {
  server.listen(port, ...(host === null ? [] : [host]))
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') throw new CannotServe(`Port ${port} is taken: stop what uses it, or choose another with PORT=…`)
    if (error.code === 'EACCES') throw new CannotServe(`Port ${port} may not be used by this account: choose another with PORT=…`)
    throw error
  })
}

/** Socket.IO may have closed it already; a server that never listened has nothing to close. */
async function shut(server: Server): Promise<void> {
  if (!server.listening) return
  await new Promise((closed) => server.close(closed))
}

/** Closes one after the other, within ten seconds in all; then gives up with an error that names where it hung. */
async function closeAll(parts: { name: string; close(): unknown }[], log: Log): Promise<void> {
  const since = performance.now()
  let step = ''
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, giveUp) => {
    timer = setTimeout(() => {
      log('stop-gave-up', { step, ms: Math.round(performance.now() - since) })
      giveUp(new CannotServe(`Stopping took too long, at: ${step}.`))
    }, CLOSE_MS)
  })
  const inOrder = async () => {
    for (const part of parts) {
      step = part.name
      // A part whose Redis is gone cannot say goodbye; the others still should.
      await Promise.resolve(part.close()).catch((error: unknown) => log('bug', bugFields(`close-${step}`, error)))
    }
  }
  await Promise.race([inOrder(), late]).finally(() => clearTimeout(timer))
}

async function goodbye(closing: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const enough = new Promise<void>((goOn) => {
    timer = setTimeout(goOn, GOODBYE_MS)
  })
  await Promise.race([closing, enough]).finally(() => clearTimeout(timer))
}

async function answering<T>(connecting: Promise<T>, setting: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, giveUp) => {
    timer = setTimeout(() => giveUp(new Error('late')), CONNECT_MS)
  })
  try {
    return await Promise.race([connecting, late])
  } catch {
    throw new CannotServe(`No Redis answers at ${setting}.`)
  } finally {
    clearTimeout(timer)
  }
}

/** A client says at every try that nobody is there; the log says once that one was lost, and once that it is back. */
function comingsAndGoings(say: (event: 'redis-lost' | 'redis-back') => void) {
  let there = true
  const turn = (now: boolean, event: 'redis-lost' | 'redis-back') => () => {
    if (there === now) return
    there = now
    say(event)
  }
  return { lost: turn(false, 'redis-lost'), back: turn(true, 'redis-back') }
}
