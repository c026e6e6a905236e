import { pino } from 'pino'
import { type Log, type LoggedEvent, loggedEvents } from './domain/loggedEvents.ts'

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

const isListed = (event: string): event is LoggedEvent => Object.hasOwn(loggedEvents, event)
const fits = (kind: string | undefined, value: unknown): boolean =>
  kind === 'number'
    ? typeof value === 'number'
    : (kind === 'word' || kind === 'word?') && typeof value === 'string' && SHORT_WORD.test(value)
