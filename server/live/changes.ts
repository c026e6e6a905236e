import type { Redis } from 'ioredis'
import type { PresenceId } from '../domain/presence.ts'
import type { Keys } from './keys.ts'

/** Hears of what has changed; null: of anything it may have been, after words were lost. */
export type Hear<What> = (onChange: (what: What | null) => void) => void
export type Changes = {
  /** A line where the queue, the team, a seat or a conversation has changed. */
  lines: Hear<string>
  /** A person whose page is connected elsewhere now, or nowhere. */
  moves: Hear<PresenceId>
  close(): Promise<void>
}

/**
 * A script that changes who waits on a line, who is on duty for it or which seats are taken says so in the same step: on a channel
 * called like the key it has changed, with nothing in it. One that changes where a page is connected says whose, likewise. So no caller
 * can forget to tell, and a process that dies right after a change has told it. A word may be lost with the connection; whoever listens
 * looks again then, and now and then besides.
 */
export async function openChanges(subscriber: Redis, keys: Keys): Promise<Changes> {
  const ofLines = [keys.queue(''), keys.duty(''), keys.free('')].map((prefix) => `${prefix}*`)
  const patterns = [...ofLines, keys.where]
  const lines = listeners<string>()
  const moves = listeners<PresenceId>()
  const onWord = (pattern: string, channel: string, word: string) => {
    if (pattern === keys.where)
      moves.say(word as PresenceId) // written by presence alone
    else if (ofLines.includes(pattern)) lines.say(channel.slice(pattern.length - 1))
  }
  const onReady = () => {
    lines.say(null)
    moves.say(null)
  }
  subscriber.on('pmessage', onWord)
  subscriber.on('ready', onReady)
  await subscriber.psubscribe(...patterns)
  return {
    lines: lines.hear,
    moves: moves.hear,
    async close() {
      subscriber.off('pmessage', onWord)
      subscriber.off('ready', onReady)
      await subscriber.punsubscribe(...patterns).catch(() => {}) // gone with its connection otherwise
    },
  }
}

function listeners<What>() {
  const all: ((what: What | null) => void)[] = []
  const hear: Hear<What> = (onChange) => void all.push(onChange)
  const say = (what: What | null) => {
    for (const listen of all) listen(what)
  }
  return { hear, say }
}
