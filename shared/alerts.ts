import { z } from 'zod/mini'
import { lineId, moment, personId } from './ids.ts'
import { lang } from './lang.ts'

/**
 * What a line tells outside the service. Each is known from the state of the line, or from one press of a counsellor. What they say is the
 * line, the kind and the minute: never a word that somebody wrote.
 */
export const alertKinds = ['acute', 'help', 'nobody-answers', 'nobody-on-duty', 'numbers-due', 'withheld', 'backup-overdue'] as const
export type AlertKind = (typeof alertKinds)[number]
/** `test`: a coordinator tries a receiver. */
export const sentKinds = [...alertKinds, 'test'] as const
export type SentKind = (typeof sentKinds)[number]

export const alertWays = ['webhook', 'email', 'sms'] as const
export type AlertWay = (typeof alertWays)[number]

export const MOST_RECEIVERS = 12
export const MOST_RECEIVER_NAME = 60
/** More leaders than a line has; only so many are listed. */
export const MOST_LEADERS = 100
const MOST_ADDRESS = 500
export const MOST_CALL = 30

export const receiverId = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/))

/** One place where alerts of a line go. */
export const receiver = z.strictObject({
  /** The coordinator's browser makes it: 16 random bytes. */
  id: receiverId,
  /** What the coordinators call it. It is never sent. */
  name: z.string().check(z.maxLength(MOST_RECEIVER_NAME)),
  way: z.enum(alertWays),
  address: z.string().check(z.maxLength(MOST_ADDRESS)),
  kinds: z.array(z.enum(alertKinds)).check(z.maxLength(alertKinds.length)),
  lang,
  /** False: it stays in the list and is told nothing. */
  active: z.boolean(),
  /** It is of this leader, and is told while that person is on call by the plan. Absent: it is always told. */
  leader: z.optional(personId),
  /** The number at which a counsellor rings this leader. It is shown to the line's counsellors. */
  call: z.optional(z.string().check(z.maxLength(MOST_CALL))),
})
export type Receiver = z.output<typeof receiver>
export const receivers = z.array(receiver).check(z.maxLength(MOST_RECEIVERS))

/** Why an address is not taken. */
export const addressFaults = ['empty', 'not-web', 'not-https', 'with-password', 'inside', 'not-email', 'not-phone', 'not-call'] as const
export type AddressFault = (typeof addressFaults)[number]

const email =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/
/** With the country, since a gateway knows no other way: +45 12 34 56 78. */
const phone = /^\+[1-9]\d{6,14}$/

/** Where an address leads nowhere, whatever the operator allows. Null: nothing is wrong with its form. */
export function faultOfForm(way: AlertWay, address: string): AddressFault | null {
  if (address === '') return 'empty'
  if (way === 'email') return email.test(address) ? null : 'not-email'
  if (way === 'sms') return phone.test(address) ? null : 'not-phone'
  if (!URL.canParse(address)) return 'not-web'
  const { protocol, username, password } = new URL(address)
  if (protocol !== 'https:' && protocol !== 'http:') return 'not-web'
  return username !== '' || password !== '' ? 'with-password' : null
}

/** Whether it can be rung, as it is written: `12 34 56 78`, `+45 12 34 56 78`, `112`. */
export const isCall = (text: string): boolean => /^\+?\d[\d ]*$/.test(text) && text.replace(/\D/g, '').length >= 3

/** The same number however it was typed; other addresses without spaces at the ends. */
export const cleanAddress = (way: AlertWay, typed: string): string => (way === 'sms' ? typed.replace(/[\s().-]/g, '') : typed.trim())

/** Why the last try did not reach a receiver. */
export const alertFailures = [
  'not-found',
  'inside',
  'no-connection',
  'certificate',
  'too-slow',
  'redirect',
  'refused',
  'not-set-up',
] as const
export type AlertFailure = (typeof alertFailures)[number]

/** How a receiver answered lately, by the minute. `why` null: the last try reached it, or none was made. */
export const receiverHealth = z.strictObject({
  reachedAt: z.nullable(moment),
  failedAt: z.nullable(moment),
  why: z.nullable(z.enum(alertFailures)),
  /** How many tries there were. It tells the page that a test is over. */
  tries: z.int().check(z.nonnegative()),
})
export type ReceiverHealth = z.output<typeof receiverHealth>

/** `lastAt`: when a backup was last finished. `overdueDays`: after how many days one is overdue; null: this installation does not look. */
export const backupState = z.strictObject({
  lastAt: z.nullable(moment),
  overdueDays: z.nullable(z.int()),
  overdue: z.boolean(),
})
export type BackupState = z.output<typeof backupState>

/** Nought: nobody has saved receivers of this line yet. */
export const alertVersion = z.int().check(z.nonnegative())

/** The receivers of a line, as its coordinators see them. */
export const alertSettings = z.strictObject({
  line: lineId,
  version: alertVersion,
  at: z.nullable(moment),
  by: z.nullable(z.string()),
  receivers: z
    .array(
      z.strictObject({
        receiver,
        /** The key of the signatures; null for a way that is not signed. */
        key: z.nullable(z.string().check(z.maxLength(64))),
        health: receiverHealth,
      }),
    )
    .check(z.maxLength(MOST_RECEIVERS)),
  /** The leaders of the line, and who of them is on call by the plan now. */
  leaders: z.array(z.strictObject({ person: personId, name: z.string(), onCall: z.boolean() })).check(z.maxLength(MOST_LEADERS)),
  /** The number of the line's leader on call, which the line may not open without. */
  call: z.nullable(z.string()),
  backup: backupState,
  /** What the operator has set up. Webhooks need nothing. */
  ways: z.strictObject({ email: z.boolean(), sms: z.boolean() }),
})
export type AlertSettings = z.output<typeof alertSettings>

/**
 * `same`: it stands so already, and nothing is written. `newer`: somebody else has saved since; nothing is changed. `wrong`: no address of these
 * receivers is written over.
 */
export const saveAlertsAnswer = z.discriminatedUnion('did', [
  z.strictObject({ did: z.literal('saved'), settings: alertSettings }),
  z.strictObject({ did: z.literal('same'), settings: alertSettings }),
  z.strictObject({ did: z.literal('newer'), settings: alertSettings }),
  z.strictObject({
    did: z.literal('wrong'),
    faults: z.array(z.strictObject({ id: receiverId, why: z.enum(addressFaults) })).check(z.maxLength(MOST_RECEIVERS)),
  }),
])
export type SaveAlertsAnswer = z.output<typeof saveAlertsAnswer>
