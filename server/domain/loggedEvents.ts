/** Of an error: its class, a place in our code, the Lua script that failed, and the word of Redis (WRONGTYPE). Never a message: it may quote. */
const fault = { kind: 'word', frame: 'word?', script: 'word?', why: 'word?' } as const

/**
 * All events that may be logged, with their fields. A field is a number or one of our own short words; one with `?` may be missing. It is
 * never an address, an id, a path of a page, a name or a text that a person wrote. So no log can be linked to a conversation.
 */
export const loggedEvents = {
  started: { port: 'number' },
  stopping: { signal: 'word' },
  stopped: { ms: 'number' },
  'stop-gave-up': { step: 'word', ms: 'number' },
  'web-built': { ms: 'number' },
  /** The demo has its year of invented figures. */
  'figures-made-up': { ms: 'number' },
  /** In production: so many lines still have invented hours, from a program before decision 079. `npm run line -- list` names them. */
  'example-lines': { lines: 'number' },
  'redis-installing': { with: 'word' },
  'redis-started': { which: 'word', ms: 'number' },
  'redis-died': { which: 'word' },
  'redis-leftover-stopped': { which: 'word' },
  'redis-lost': { which: 'word' },
  'redis-back': { which: 'word' },
  'deadline-failed': { deadline: 'word', ...fault },
  /** A closing form is counted, but it is not certain that a snapshot holds it. */
  'form-not-held': {},
  /** Requests come through a proxy that `TRUSTED_PROXIES` does not name, so all people seem to have one place. Logged once. */
  'proxy-not-trusted': {},
  bug: { where: 'word', ...fault },
} as const satisfies Record<string, Record<string, 'number' | 'word' | 'word?'>>

export type LoggedEvent = keyof typeof loggedEvents
type Kinds<E extends LoggedEvent> = (typeof loggedEvents)[E]
export type LoggedFields<E extends LoggedEvent> = {
  [F in keyof Kinds<E> as Kinds<E>[F] extends 'word?' ? never : F]: Kinds<E>[F] extends 'number' ? number : string
} & { [F in keyof Kinds<E> as Kinds<E>[F] extends 'word?' ? F : never]?: string }

/** Logs an event of the list, with all its fields. Another event or another field does not compile, and `server/log.ts` leaves it out. */
export type Log = <E extends LoggedEvent>(event: E, ...fields: keyof Kinds<E> extends never ? [] : [fields: LoggedFields<E>]) => void
