import { Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import { waitAtMost } from '../../shared/waitAtMost.ts'
import { isRedisDown } from '../actions/down.ts'
import { faultFields } from '../actions/faultFields.ts'
import type { Service } from '../actions/service.ts'

const QUEUE = 'deadlines'
const FOLD = 'fold'

export type JobsNeed = {
  redisUrl: string
  /** Keeps the keys of two installations on one Redis apart. */
  prefix: string
  /** Writes a deadline into the state. The alarm only wakes a process to look there. */
  setDue: Service['later']
  /** Does all deadlines that are due now. */
  doDue(): Promise<void>
  /** Does everything else that must be looked at every second. */
  sweep(): Promise<void>
  fold(): Promise<void>
  now(): number
  spans: { sweepMs: number; foldMs: number }
  log: Service['log']
}

/**
 * The alarm clock. BullMQ wakes one process at the moment when a deadline falls due; the state itself says what is due. An alarm that is
 * lost (a Redis that is emptied loses them all) is made up for by the sweep, which every process does once a second.
 */
export async function openJobs({ redisUrl, prefix, setDue, doDue, sweep, fold, now, spans, log }: JobsNeed) {
  const connection = () => {
    const redis = new Redis(redisUrl, { maxRetriesPerRequest: null })
    redis.on('error', () => {}) // the connection was lost; ioredis connects again by itself
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
  const failed = (deadline: string) => (error: unknown) => log('deadline-failed', { deadline, ...faultFields(error) })
  worker.on('failed', (job, error) => failed(job?.name === FOLD ? FOLD : 'due')(error))

  /** A Redis that restarted has lost its schedulers, so they are made again on every `ready`. */
  const schedule = () => {
    queue.upsertJobScheduler(FOLD, { every: spans.foldMs }, { name: FOLD }).catch(failed(FOLD))
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
        // A Redis that is down was logged where the connection was lost. The next sweep comes in a second.
        if (!isRedisDown(error)) failed('sweep')(error)
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
      // The alarm carries no id: the process that it wakes looks up what is due. While Redis is down, the sweep works without alarms.
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

/** BullMQ's close hangs while its Redis is down, and a sweep asks Redis many times in a row. The next sweep does what is not done here. */
const orGiveUp = (closing: Promise<unknown>, ms: number) =>
  waitAtMost(
    ms,
    closing.catch(() => {}),
    () => {},
  )
