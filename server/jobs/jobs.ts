import { Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import { isAway } from '../actions/away.ts'
import type { Log, Service } from '../actions/service.ts'

const QUEUE = 'deadlines'
const FOLD = 'fold'

export type JobsNeed = {
  redisUrl: string
  /** Keeps two installations on one Redis apart. */
  prefix: string
  /** Writes a deadline down in the state; the alarm is only its bell. */
  setDue: Service['later']
  /** Does all that is due now. */
  doDue(): Promise<void>
  /** Everything else that must be looked at every second. */
  sweep(): Promise<void>
  fold(): Promise<void>
  now(): number
  spans: { sweepMs: number; foldMs: number }
  log: Log
}

/**
 * The alarm clock. BullMQ rings at the moment a deadline falls due, in one process of all; the state itself says what is due, so a bell
 * that is lost (a Redis that forgets loses them all) is made up for by the sweep that every process does once a second.
 */
export async function openJobs({ redisUrl, prefix, setDue, doDue, sweep, fold, now, spans, log }: JobsNeed) {
  const connection = () => {
    const redis = new Redis(redisUrl, { maxRetriesPerRequest: null })
    redis.on('error', () => {}) // weather; it reconnects by itself
    return redis
  }
  const [ringing, listening] = [connection(), connection()]
  const options = { prefix: `{${prefix}:bull}`, skipVersionCheck: true }
  const queue = new Queue(QUEUE, {
    ...options,
    connection: ringing,
    defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
    streams: { events: { maxLen: 10 } },
  })
  const worker = new Worker(QUEUE, async (job) => (job.name === FOLD ? fold() : doDue()), {
    ...options,
    connection: listening,
    concurrency: 4,
  })
  queue.on('error', () => {})
  worker.on('error', () => {})
  worker.on('failed', (job) => log('deadline-failed', { kind: job?.name === FOLD ? FOLD : 'due' }))

  /** A Redis that restarted has forgotten its schedulers: on every `ready` they are made again. */
  const schedule = () => {
    queue.upsertJobScheduler(FOLD, { every: spans.foldMs }, { name: FOLD }).catch(() => log('deadline-failed', { kind: FOLD }))
  }
  ringing.on('ready', schedule)
  schedule()

  let sweeping: Promise<void> = Promise.resolve()
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    sweeping = sweep()
      .catch((error: unknown) => {
        // A Redis that is away was said where it was lost; the next round is in a second.
        if (!isAway(error)) log('deadline-failed', { kind: 'sweep' })
      })
      .finally(() => {
        busy = false
      })
  }, spans.sweepMs)

  return {
    /** Makes the schedulers again: a Redis may lose them and keep its connections. */
    schedule,
    async later(...[kind, id, dueAt]: Parameters<Service['later']>): Promise<void> {
      await setDue(kind, id, dueAt)
      // The bell carries no id: whoever hears it looks up what is due. With the Redis away the sweep does without it.
      queue.add('due', {}, { delay: Math.max(0, dueAt - now()) }).catch(() => {})
    },
    async close(): Promise<void> {
      clearInterval(timer)
      await orGiveUp(Promise.all([sweeping, worker.close()]), 3000)
      await orGiveUp(queue.close(), 1000)
      ringing.disconnect()
      listening.disconnect()
    },
  }
}

/** BullMQ's close hangs while its Redis is down, and a sweep asks it one thing after another. What is not done is done by the next sweep. */
const orGiveUp = (closing: Promise<unknown>, ms: number) => {
  const given = Promise.withResolvers<void>()
  const timer = setTimeout(given.resolve, ms)
  return Promise.race([closing.catch(() => {}), given.promise]).finally(() => clearTimeout(timer))
}
