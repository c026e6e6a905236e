import type { Redis } from 'ioredis'
import type { Keys } from './keys.ts'

export type Changes = {
  /** Hears of every line where the queue, the team, a seat or a conversation has changed; null: of any line it may have been, after words were lost. */
  hear(onChange: (line: string | null) => void): void
  close(): Promise<void>
}

/**
 * A script that changes who waits on a line, who is on duty for it or which seats are taken says so in the same step: on a channel
 * called like the key it has changed, with nothing in it. So no caller can forget to tell, and a process that dies right after a
 * change has told it. A word may be lost with the connection; whoever listens looks again then, and now and then besides.
 */
export async function openChanges(subscriber: Redis, keys: Keys): Promise<Changes> {
  const prefixes = [keys.queue(''), keys.duty(''), keys.free('')]
  const patterns = prefixes.map((prefix) => `${prefix}*`)
  const listeners: ((line: string | null) => void)[] = []
  const say = (line: string | null) => {
    for (const listen of listeners) listen(line)
  }
  const onWord = (pattern: string, channel: string) => {
    if (patterns.includes(pattern)) say(channel.slice(pattern.length - 1))
  }
  const onReady = () => say(null)
  subscriber.on('pmessage', onWord)
  subscriber.on('ready', onReady)
  await subscriber.psubscribe(...patterns)
  return {
    hear: (onChange) => void listeners.push(onChange),
    async close() {
      listeners.length = 0
      subscriber.off('pmessage', onWord)
      subscriber.off('ready', onReady)
      await subscriber.punsubscribe(...patterns).catch(() => {}) // gone with its connection otherwise
    },
  }
}
