import type { Redis } from 'ioredis'
import type { Keys } from './keys.ts'

export type Mailbox = {
  /** Sends without an answer. A page that misses lost mail reads the envelopes by place, or gets a fresh view. */
  post(processId: string, mail: unknown): void
  /** Whether mail to this process is not yet sent. */
  waits(processId: string): boolean
  close(): Promise<void>
}

/** One sharded channel per process. All mail to one process within a tick is sent as one message. */
export async function openMailbox(
  redis: Redis,
  keys: Keys,
  subscriber: Redis,
  processId: string,
  onMail: (mail: unknown) => void,
): Promise<Mailbox> {
  const mine = keys.mailbox(processId)
  const hear = (channel: string, message: string) => {
    if (channel === mine) for (const mail of JSON.parse(message) as unknown[]) onMail(mail) // written by `flush` of another process
  }
  subscriber.on('smessage', hear)
  await subscriber.ssubscribe(mine)

  const waiting = new Map<string, unknown[]>()
  const flush = async () => {
    const bundles = [...waiting]
    waiting.clear()
    // While Redis is down, mail is lost. The pages then read the envelopes after their last one.
    await Promise.allSettled(bundles.map(([to, mails]) => redis.spublish(keys.mailbox(to), JSON.stringify(mails))))
  }
  return {
    post(to, mail) {
      if (waiting.size === 0) setImmediate(flush)
      const bundle = waiting.get(to)
      if (bundle) bundle.push(mail)
      else waiting.set(to, [mail])
    },
    waits: (to) => waiting.has(to),
    async close() {
      await flush()
      subscriber.off('smessage', hear)
      await subscriber.sunsubscribe(mine).catch(() => {}) // if the connection is gone, so is the subscription
    },
  }
}
