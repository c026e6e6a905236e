import { pino } from 'pino'

/**
 * All events that may be logged, with their allowed fields. A field is a number or one of our own short words. It is never an address,
 * an id, a path of a page, a name or a text that a person wrote. So no log can be linked to a conversation.
 */
export const events = {
  started: ['port'],
  stopping: ['signal'],
  stopped: ['ms'],
  'stop-gave-up': ['step', 'ms'],
  'web-built': ['ms'],
  'redis-installing': ['with'],
  'redis-started': ['which', 'ms'],
  'redis-died': ['which'],
  'redis-leftover-stopped': ['which'],
  'redis-lost': ['which'],
  'redis-back': ['which'],
  'deadline-failed': ['kind'],
  /** A closing form is counted, but it is not certain that a snapshot holds it. */
  'form-not-held': [],
  /** Requests come through a proxy that `TRUSTED_PROXIES` does not name, so all people seem to have one place. Logged once. */
  'proxy-not-trusted': [],
  bug: ['where', 'kind', 'frame'],
} as const satisfies Record<string, readonly string[]>
export type LoggedEvent = keyof typeof events

type Fields = Record<string, number | string>
export type Log = (event: string, fields?: Fields) => void

/** Our own short words and file positions: `redis-lost`, `live`, `server/http/health.ts:12`. */
const SHORT_WORD = /^[A-Za-z][A-Za-z0-9:_./-]{0,79}$/

/** Logs to standard output, but only events and fields named in `events`. Other fields are left out. */
export function openLog(write: (line: string) => void = (line) => void process.stdout.write(line)): Log {
  const out = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'event' }, { write })
  return (event, fields = {}) => {
    if (!isListed(event)) return out.warn({ event: 'unlisted' })
    const allowed: readonly string[] = events[event]
    const kept = Object.entries(fields).filter(
      ([name, value]) => allowed.includes(name) && (typeof value === 'number' || SHORT_WORD.test(value)),
    )
    const level =
      event === 'proxy-not-trusted' ? 'warn' : event === 'bug' || event.endsWith('failed') || event === 'stop-gave-up' ? 'error' : 'info'
    out[level]({ ...Object.fromEntries(kept), event })
  }
}

/** The fields logged of a bug: its class and the first position of our code on its stack. Its message is left out: it may quote a person's text. */
export function bugFields(where: string, error: unknown): Fields {
  if (!(error instanceof Error)) return { where, kind: typeof error }
  const frame = /(?:server|shared|seeds)\/[\w/.-]+\.ts:\d+/.exec(error.stack?.split('\n    at ').slice(1).join('\n') ?? '')
  return frame === null ? { where, kind: error.constructor.name } : { where, kind: error.constructor.name, frame: frame[0] }
}

const isListed = (event: string): event is LoggedEvent => Object.hasOwn(events, event)
