import type { Redis } from 'ioredis'
import type { ConvId } from '../../shared/ids.ts'
import type { PresenceId } from '../domain/presence.ts'
import type { Keys } from './keys.ts'

/** Calls `onChange` with what has changed. Null means that anything may have changed, because messages may be lost. */
export type Hear<What> = (onChange: (what: What | null) => void) => void
export type Changes = {
  /** Lines whose queue, team, seats or conversations have changed. */
  lines: Hear<string>
  /** People who are now connected with another page, at another process, or not at all. */
  moves: Hear<PresenceId>
  /** Conversations that a counsellor ends as harassment. */
  harassed: Hear<ConvId>
  close(): Promise<void>
}

/**
 * A script that changes a line's queue, its team or its seats publishes an empty message in the same step, on a channel named like the
 * changed key. A script that changes where a page is connected publishes whose page it is. So no caller can forget to tell, and a
 * change is told even if the process dies right after it. A message may be lost when a connection breaks: the listeners look again then, and
 * also from time to time.
 */
export async function openChanges(subscriber: Redis, keys: Keys): Promise<Changes> {
  const ofLines = [keys.queue(''), keys.duty(''), keys.free('')].map((prefix) => `${prefix}*`)
  const patterns = [...ofLines, keys.where, keys.harassed]
  const lines = listeners<string>()
  const moves = listeners<PresenceId>()
  const harassed = listeners<ConvId>()
  const onMessage = (pattern: string, channel: string, message: string) => {
    if (pattern === keys.where)
      moves.say(message as PresenceId) // written by presence alone
    else if (pattern === keys.harassed)
      harassed.say(message as ConvId) // written by `tellHarassed` alone
    else if (ofLines.includes(pattern)) lines.say(channel.slice(pattern.length - 1))
  }
  const onReady = () => {
    lines.say(null)
    moves.say(null)
  }
  subscriber.on('pmessage', onMessage)
  subscriber.on('ready', onReady)
  await subscriber.psubscribe(...patterns)
  return {
    lines: lines.hear,
    moves: moves.hear,
    harassed: harassed.hear,
    async close() {
      subscriber.off('pmessage', onMessage)
      subscriber.off('ready', onReady)
      await subscriber.punsubscribe(...patterns).catch(() => {}) // if the connection is gone, so is the subscription
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
