import { pino } from 'pino'
import { type Log, type LoggedEvent, type LoggedFields, loggedEvents } from './domain/loggedEvents.ts'

/** Our own short words and file positions: `redis-lost`, `live`, `server/http/health.ts:12`. */
const SHORT_WORD = /^[A-Za-z][A-Za-z0-9:_./-]{0,79}$/

/** Logs to standard output, but only the events and fields of the list. The compiler sees to that too; other fields are left out. */
export function openLog(write: (line: string) => void = (line) => void process.stdout.write(line)): Log {
  const out = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'event' }, { write })
  return (event: string, fields: Record<string, unknown> = {}) => {
    if (!isListed(event)) return out.warn({ event: 'unlisted' })
    const kinds: Record<string, string> = loggedEvents[event]
    const kept = Object.entries(fields).filter(([name, value]) => fits(kinds[name], value))
    const level =
      event === 'proxy-not-trusted' ? 'warn' : event === 'bug' || event.endsWith('failed') || event === 'stop-gave-up' ? 'error' : 'info'
    out[level]({ ...Object.fromEntries(kept), event })
  }
}

/** The fields logged of a bug: its class and the first position of our code on its stack. Its message is left out: it may quote a person's text. */
export function bugFields(where: string, error: unknown): LoggedFields<'bug'> {
  if (!(error instanceof Error)) return { where, kind: typeof error }
  const frame = /(?:server|shared|seeds)\/[\w/.-]+\.ts:\d+/.exec(error.stack?.split('\n    at ').slice(1).join('\n') ?? '')
  return frame === null ? { where, kind: error.constructor.name } : { where, kind: error.constructor.name, frame: frame[0] }
}

const isListed = (event: string): event is LoggedEvent => Object.hasOwn(loggedEvents, event)
const fits = (kind: string | undefined, value: unknown): boolean =>
  kind === 'number'
    ? typeof value === 'number'
    : (kind === 'word' || kind === 'word?') && typeof value === 'string' && SHORT_WORD.test(value)
