import type { Redis } from 'ioredis'
import type { Keys } from './keys.ts'

export type Mailbox = {
  /** Sends and forgets: what is lost is read again by place or by a fresh view. */
  post(processId: string, mail: unknown): void
  /** Whether something waits to be sent to it still. */
  waits(processId: string): boolean
  close(): Promise<void>
}

/** One sharded channel per process. What is posted to one process within a tick travels as one message. */
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
    // A Redis that is away loses mail: its readers read after what they have.
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
      await subscriber.sunsubscribe(mine).catch(() => {}) // gone with its connection otherwise
    },
  }
}
