import { waitAtMost } from '../shared/waitAtMost.ts'
import { deliverAlert } from './actions/alerts/deliverAlert.ts'
import { backupHealth } from './actions/backups/backupState.ts'
import { noticeOf } from './actions/conversation/sendEnvelope.ts'
import { isRedisDown } from './actions/down.ts'
import { everyMinute } from './actions/due/everyMinute.ts'
import { lossWatch } from './actions/due/lossWatch.ts'
import { doDue, sweep } from './actions/due/sweep.ts'
import { faultFields } from './actions/faultFields.ts'
import { countDue } from './actions/help/countDue.ts'
import type { Service } from './actions/service.ts'
import type { Work } from './admission/work.ts'
import { openOutside } from './alerts/openOutside.ts'
import { CannotServe } from './cannotServe.ts'
import { closeAll, goodbye } from './closeAll.ts'
import type { Config } from './config.ts'
import { pauseAfter, triesOf } from './domain/alerts/alert.ts'
import type { Log } from './domain/loggedEvents.ts'
import type { PresenceId } from './domain/presence.ts'
import { type RedisSaid, redisFaults } from './domain/redisFaults.ts'
import { type Spans, spans as usualSpans } from './domain/time/spans.ts'
import { admitting, openEntrance } from './entrance.ts'
import { openFileMaker } from './files/fileMaker.ts'
import { openHttp } from './http/http.ts'
import { httpServer } from './http/httpServer.ts'
import { sessionCookie } from './http/sessionCookie.ts'
import { openWeb } from './http/web.ts'
import { openAlertQueue } from './jobs/alertQueue.ts'
import { openJobs } from './jobs/jobs.ts'
import { connectLedger } from './ledger/connect.ts'
import { openLedger } from './ledger/ledger.ts'
import { ledgerSettings } from './ledger/ledgerSettings.ts'
import { listen, shut } from './listen.ts'
import { connectLive } from './live/connect.ts'
import { liveKeys } from './live/keys.ts'
import { type Live, openLive } from './live/live.ts'
import { liveSettings } from './live/liveSettings.ts'
import { growingStamp, newId } from './newId.ts'
import { openRoot } from './root.ts'
import { openSecret } from './secret.ts'
import { type Limits, limits as usualLimits } from './sockets/pace/limits.ts'
import { openReadingTurns } from './sockets/pace/readingTurns.ts'
import { openSockets } from './sockets/sockets.ts'
import { openConnectedPages } from './sockets/telling/connectedPages.ts'
import { openHearing } from './sockets/telling/hearing.ts'
import { openTell } from './sockets/telling/tell.ts'
import { openWhereabouts } from './sockets/telling/whereabouts.ts'

export type AppParts = {
  config: Config & { redis: { liveUrl: string; ledgerUrl: string }; secret: string }
  /** The folder of the built pages. */
  dist: string
  log: Log
  /** Separates two installations, or two tests, on one Redis. */
  prefix?: string
  spans?: Partial<Spans>
  limits?: Partial<Limits>
  /** How much work a browser must do before it gets a place. */
  work?: Partial<Work>
  /** Refuses to serve with a Redis that keeps what must be forgotten, or forgets what must be kept. */
  checksRedis?: boolean
  now?: () => number
}
export type App = { service: Service; listen(): Promise<void>; close(): Promise<void> }

/** How long a Redis may take to answer at the start. */
const CONNECT_MS = 10_000

/** Builds everything in order, and closes it in reverse: readiness, connections, jobs, then both Redis. */
export async function createApp(given: AppParts): Promise<App> {
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
    // A call that fails because a Redis is down is not logged: the loss of that Redis was logged already.
    const onBug = (where: string, error: unknown) => isRedisDown(error) || log('bug', { where, ...faultFields(error) })
    let stopping = false
    let isCrowded = () => false

    const { liveUrl, ledgerUrl } = config.redis
    const ledgerClient = keep('ledger', await answering(connectLedger(ledgerUrl), 'REDIS_LEDGER_URL'), (it) =>
      goodbye(it.close()).then(() => it.isOpen && it.destroy()),
    )
    const ledger = keep('transactions', openLedger(ledgerClient, prefix), (it) => goodbye(it.close()))
    const redis = keep('live', await answering(connectLive(liveUrl), 'REDIS_LIVE_URL'), (it) => it.disconnect())
    const subscriber = keep('subscriber', await answering(connectLive(liveUrl), 'REDIS_LIVE_URL'), (it) => it.disconnect())
    if (given.checksRedis) mustFit(await liveSettings(redis), await ledgerSettings(ledgerClient))
    const seen = (which: 'live' | 'ledger') => comingsAndGoings((event) => stopping || log(event, { which }))
    const [ofLive, ofLedger] = [seen('live'), seen('ledger')]
    redis.on('close', ofLive.lost).on('ready', ofLive.back)
    ledgerClient.on('reconnecting', ofLedger.lost).on('ready', ofLedger.back)
    const live = openLive(redis, liveKeys(prefix), spans)
    const root = await openRoot(config.rootKeyFile)
    const people = openConnectedPages()
    const changes = keep('changes', await live.changes.open(subscriber), (it) => goodbye(it.close()))
    const whereIs = async (id: PresenceId) => (await live.presence.whereIs([id]))[0] ?? null
    const whereabouts = openWhereabouts(whereIs, changes.moves)
    const voice = openTell(people, {
      ...{ processId, whereabouts, whereIs },
      post: (to, mail) => mailbox.post(to, mail),
      waits: (to) => mailbox.waits(to),
      noticeOf: (mail) => noticeOf(service, mail),
    })
    const mailbox = keep('mailbox', await live.mailbox.open(subscriber, processId, voice.onMail), (it) => goodbye(it.close()))

    const hearing = keep('hearing', openHearing({ live, now, spans }, processId), (it) => goodbye(it.close()))
    const outside = openOutside(config.outside)
    const service: Service = {
      live,
      ledger,
      tell: voice.tell,
      later: (...due) => jobs.later(...due),
      outside: { ...outside, seenUrl: (token) => `${config.origins[0]}/seen/${token}`, send: (alerts) => alertQueue.send(alerts) },
      now,
      newId: () => newId(16),
      newToken: () => newId(32),
      signRoster: root.signRoster,
      ...openSecret(config.secret),
      hearsSince: hearing.since,
      isCrowded: () => isCrowded(),
      backupOverdueDays: config.backupOverdueDays,
      stamp: growingStamp(now),
      log,
      spans,
    }
    const deliver: Parameters<typeof openAlertQueue>[0]['deliver'] = (job) => deliverAlert(service, job)
    const alertQueue = keep('alerts', await openAlertQueue({ redisUrl: liveUrl, prefix, deliver, triesOf, pauseAfter, log }), (it) =>
      it.close(),
    )
    // Closed first: a try that is under way is given up, and tried again by another process or at the next start.
    keep('outside', outside, (it) => it.close())
    const letGoAfterLoss = lossWatch(service, people.disconnectAll, () => jobs.schedule())
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
        fold: () => everyMinute(service),
        now,
        spans,
        log,
      }),
      (it) => it.close(),
    )

    // Read once now, so that they are remembered and pages can show them while the ledger is down.
    await Promise.all([
      ledger.lines.all(),
      ledger.helpNumbers.all(),
      ledger.offers.all(),
      ledger.confirmations.all(),
      ledger.bridges.all(),
      ledger.facts.all(),
    ])
    let tellHelpNews = () => {}
    let tellDeskTextNews = () => {}
    keep(
      'help-news',
      ledger.hearHelpNews(() => tellHelpNews()),
      (it) => it.then((ear) => ear.close()).catch(() => {}),
    ).catch((error: unknown) => onBug('help-news', error))
    keep(
      'desk-text-news',
      ledger.hearDeskTextNews(() => tellDeskTextNews()),
      (it) => it.then((ear) => ear.close()).catch(() => {}),
    ).catch((error: unknown) => onBug('desk-text-news', error))
    const cookie = sessionCookie(config.origins)
    const web = await openWeb(given.dist)
    const limits = { ...usualLimits, ...given.limits }
    const readiness = {
      stopping: () => stopping,
      liveAnswers: () => seatsAnybody(live),
      ledgerAnswers: () => ledger.ping(),
      numbers: () => countDue(service, { demo: !config.production }),
      backup: () => backupHealth(service),
    }
    const entrance = keep('entrance', openEntrance({ secret: config.secret, work: given.work, spans, now }), (it) => it.close())
    changes.harassed((conv) => conv !== null && entrance.admission.harden(conv))
    const files = keep('files', openFileMaker(), (it) => it.close())
    const turns = openReadingTurns()
    const http = openHttp({ ...config, service, web, rootPublicKey: root.publicKey, cookie, ...entrance, files, turns, readiness, onBug })
    const enter = admitting(entrance, http)
    const server = keep('http', httpServer(http, limits), shut)
    const sockets = keep(
      'sockets',
      openSockets({
        ...{ http: server, service, people, processId, origins: config.origins, limits, enter, turns, letGoAfterLoss, onBug },
        demo: !config.production,
        referenceIn: cookie.read,
        hearChanges: changes.lines,
      }),
      (it) => it.close(),
    )
    isCrowded = sockets.isFull
    tellHelpNews = sockets.tellHelpNews
    tellDeskTextNews = sockets.tellDeskTextNews
    keep('readiness', null, () => {
      stopping = true
    })
    return { service, listen: () => listen(server, config.port, config.host), close }
  } catch (error) {
    await close().catch(() => {})
    throw error
  }
}

/** Throws if the live Redis takes no writes, or is so full that no new youth is let in. */
async function seatsAnybody(live: Live): Promise<void> {
  await live.ping()
  if (await live.isFull()) throw new Error('full')
}

async function answering<T>(connecting: Promise<T>, setting: string): Promise<T> {
  const noAnswer = () => {
    throw new CannotServe(`No Redis answers at ${setting}.`)
  }
  return waitAtMost(CONNECT_MS, connecting.catch(noAnswer), noAnswer)
}

/** All faults of both Redis at once, so that they can be mended in one go. */
function mustFit(live: RedisSaid, ledger: RedisSaid): void {
  const faults = [...redisFaults('live', live), ...redisFaults('ledger', ledger)]
  if (faults.length > 0)
    throw new CannotServe(`Ungechat cannot start with these Redis:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
}

/** A client reports every failed try to connect. The log says once that a Redis was lost, and once that it is back. */
function comingsAndGoings(say: (event: 'redis-lost' | 'redis-back') => void) {
  let there = true
  const turn = (now: boolean, event: 'redis-lost' | 'redis-back') => () => {
    if (there === now) return
    there = now
    say(event)
  }
  return { lost: turn(false, 'redis-lost'), back: turn(true, 'redis-back') }
}
