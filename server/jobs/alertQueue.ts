import { DelayedError, Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import { z } from 'zod'
import { sentKinds } from '../../shared/alerts.ts'
import { lineId } from '../../shared/ids.ts'
import { waitAtMost } from '../../shared/waitAtMost.ts'
import { faultFields } from '../actions/faultFields.ts'
import { openPlaces } from '../actions/openPlaces.ts'
import type { Service } from '../actions/service.ts'

const QUEUE = 'alerts'

const alertJob = z.strictObject({ id: z.string(), kind: z.enum(sentKinds), line: lineId, at: z.int(), receiver: z.string() })
type Job = z.output<typeof alertJob>

export type AlertQueueNeeds = {
  redisUrl: string
  prefix: string
  /** One try. `again`: it did not reach the receiver. */
  deliver(job: Job): Promise<'reached' | 'again' | 'over'>
  triesOf(kind: Job['kind']): number
  pauseAfter(tries: number): number
  log: Service['log']
  rememberedMs?: number
  forgetEveryMs?: number
}

/**
 * So many tries at once in each process, and so many of them to one receiver. A receiver that hangs so fills its own places alone: a try more
 * than those goes back for a moment, and the place in the process is free. The first number is one that only hundreds of dead receivers fill.
 */
const AT_ONCE = 600
const AT_ONCE_TO_ONE = 2
const BACK_FOR_MS = 500
/** How long a job that is done is remembered, so that the same alert is not put into the queue again; and how often old ones are taken out. */
const REMEMBERED_MS = 3600_000
const FORGET_EVERY_MS = 600_000
const MOST_REMEMBERED = 1000
/** Putting alerts into the queue may not hold up what they tell of. */
const PUT_MS = 1000

class NotReached extends Error {}

/** Alerts on their way out: tried until they reach their receiver, with pauses that grow, and given up in the end. Apart from the deadlines. */
export async function openAlertQueue({
  redisUrl,
  prefix,
  deliver,
  triesOf,
  pauseAfter,
  log,
  rememberedMs = REMEMBERED_MS,
  forgetEveryMs = FORGET_EVERY_MS,
}: AlertQueueNeeds) {
  const connection = (given = {}) => {
    const redis = new Redis(redisUrl, { maxRetriesPerRequest: null, ...given })
    redis.on('error', () => {}) // the connection was lost; ioredis connects again by itself
    return redis
  }
  // Without a connection a call fails at once, and the caller tries again later.
  const [putting, listening] = [connection({ enableOfflineQueue: false }), connection()]
  const options = { prefix: `{${prefix}:bull}`, skipVersionCheck: true }
  await new Promise((ready) => putting.once('ready', ready))
  const queue = new Queue<Job>(QUEUE, { ...options, connection: putting, streams: { events: { maxLen: 10 } } })
  const places = openPlaces(AT_ONCE_TO_ONE)
  const worker = new Worker<Job>(
    QUEUE,
    async (given, token) => {
      const job = alertJob.parse(given.data)
      const giveBack = places.take(`${job.line} ${job.receiver}`)
      if (giveBack === null) {
        // No try was made, so none is counted.
        await given.moveToDelayed(Date.now() + BACK_FOR_MS, token)
        throw new DelayedError()
      }
      const answer = await deliver(job).finally(giveBack)
      if (answer === 'again') throw new NotReached()
    },
    { ...options, connection: listening, concurrency: AT_ONCE, settings: { backoffStrategy: pauseAfter } },
  )
  queue.on('error', () => {})
  worker.on('error', () => {})
  // A receiver that does not answer is shown to the coordinators. Any other fault is one of ours.
  worker.on('failed', (_job, error) => {
    if (!(error instanceof NotReached)) log('deadline-failed', { deadline: 'alert', ...faultFields(error) })
  })

  // BullMQ itself looks at the age of a job that is done only when another one is done.
  const forget = () => {
    for (const state of ['completed', 'failed'] as const) queue.clean(rememberedMs, MOST_REMEMBERED, state).catch(() => {})
  }
  const forgetting = setInterval(forget, forgetEveryMs)

  return {
    async send(jobs: Job[]): Promise<void> {
      const rows = jobs.map((data) => ({
        name: data.kind,
        data,
        opts: {
          jobId: `${data.id}.${data.receiver}`,
          attempts: triesOf(data.kind),
          backoff: { type: 'custom' },
          removeOnComplete: { count: MOST_REMEMBERED },
          removeOnFail: { count: MOST_REMEMBERED },
        },
      }))
      await waitAtMost(PUT_MS, queue.addBulk(rows), () => {
        throw new Error('Connection is closed.') // as the client says it: the caller tries again later
      })
    },
    async close(): Promise<void> {
      clearInterval(forgetting)
      await waitAtMost(
        2000,
        worker.close().catch(() => {}),
        () => {},
      )
      await waitAtMost(
        1000,
        queue.close().catch(() => {}),
        () => {},
      )
      putting.disconnect()
      listening.disconnect()
    },
  }
}
