import type { AddressFault, AlertFailure, AlertWay, SentKind } from '../../../shared/alerts.ts'
import type { LineId } from '../../../shared/ids.ts'

/**
 * How each kind begins and ends. `pressed`: a person pressed, and waits until somebody has seen it. `standing`: how the line stands now;
 * over when it stands otherwise. `days`: it stands for days. `test`: a coordinator tries a receiver.
 */
const sorts = {
  acute: 'pressed',
  help: 'pressed',
  'nobody-answers': 'standing',
  'nobody-on-duty': 'standing',
  'numbers-due': 'days',
  withheld: 'days',
  'backup-overdue': 'days',
  test: 'test',
} as const satisfies Record<SentKind, 'pressed' | 'standing' | 'days' | 'test'>
export type StandingKind = { [Kind in SentKind]: (typeof sorts)[Kind] extends 'standing' ? Kind : never }[SentKind]
export const isStanding = (kind: SentKind): kind is StandingKind => sorts[kind] === 'standing'

/** Something to tell outside. `id` is random: it names this alert, and nothing else. `at`: when it began, by the minute. */
export type Alert = { id: string; kind: SentKind; line: LineId; at: number }
/** An alert on its way to one receiver. */
export type AlertJob = Alert & { receiver: string }

/** What leaves the server. All of it is written here or by a coordinator: nothing of a youth, a counsellor or a talk. */
export type Letter = {
  way: AlertWay
  address: string
  id: string
  kind: SentKind
  at: number
  lineName: string
  subject: string
  text: string
  /** The link with which its reader says that it was seen; null: nobody waits for that. */
  seenUrl: string | null
  /** What a webhook is signed with. */
  key: string
  /** The moment of this try, which is signed too. */
  sentAt: number
}
/** `stopped`: this server stops, so the try says nothing of the receiver. */
export type Reached = { did: 'reached' } | { did: 'failed'; why: AlertFailure } | { did: 'stopped' }

/** What the service is handed to speak outside. Only `server/alerts` does so; the queue between is BullMQ. */
export type Outside = {
  /** Whether the operator has set up these ways. */
  ways: { email: boolean; sms: boolean }
  /** Our own page on which a reader says that an alert was seen. */
  seenUrl(token: string): string
  /** Whether the address may be a receiver. It does not ask for names: a letter does, each time. */
  addressFault(way: AlertWay, address: string): AddressFault | null
  /** Puts alerts into the queue. The same alert to the same receiver stands there once, however often it is put there. */
  send(jobs: AlertJob[]): Promise<void>
  /** Tries once to reach a receiver. It never throws. */
  reach(letter: Letter): Promise<Reached>
}

const s = 1000
const min = 60 * s
const hour = 60 * min
/** The pause after each try that failed. The last one has none: then the alert is given up. */
const pauses = [5 * s, 20 * s, min, 3 * min, 8 * min, 15 * min, 30 * min, hour, 2 * hour, 4 * hour, 8 * hour]
/** What stands for days is worth a try the next morning. What happens now is old after half an hour. */
const isForDays = (kind: SentKind): boolean => sorts[kind] === 'days'
const TRIES_NOW = 6

/** How often an alert is tried. A test is tried once: the coordinator is looking. */
export const triesOf = (kind: SentKind): number => (kind === 'test' ? 1 : isForDays(kind) ? pauses.length + 1 : TRIES_NOW)
/** How long to wait after so many tries. */
export const pauseAfter = (tries: number): number => pauses[Math.min(tries, pauses.length) - 1] ?? pauses[0]!

/** Whether an alert is too old to be told. */
export const isOld = ({ kind, at }: Pick<Alert, 'kind' | 'at'>, now: number, overMs: number): boolean =>
  !isForDays(kind) && now - at > overMs

/** A counsellor waits for an answer: the message holds a link with which its reader says that it was seen. */
export const waitsForAnswer = (kind: SentKind): boolean => sorts[kind] === 'pressed'

export const toMinute = (at: number): number => Math.floor(at / min) * min
