import { z } from 'zod/mini'
import { lineId, moment, personId, sha256Digest } from '../ids.ts'
import { auditEvents } from './auditEvents.ts'

/** So many entries are shown at once. */
export const AUDIT_PAGE = 50

/** Who did it. `console`: a command on the server. `system`: the service by itself. `elsewhere`: a coordinator of another line, who is not named. `gone`: a person who is not here any more. */
const others = ['console', 'system', 'elsewhere', 'gone'] as const
const auditWho = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('person'), person: personId, name: z.string() }),
  z.strictObject({ as: z.enum(others) }),
])
export type AuditWho = z.output<typeof auditWho>

/** One entry, without a hash and without an id that means nothing to a reader. */
export const auditLine = z.strictObject({
  n: z.int().check(z.positive()),
  at: moment,
  who: auditWho,
  what: z.enum(auditEvents),
  /** The person it is about. Null: about nobody, or about somebody who is not here any more. */
  whom: z.nullable(z.string()),
  /** The number or place it is about. Null likewise. */
  thing: z.nullable(z.string()),
  /** What more there is: roles, the fields that were changed, the plan and its day, a year. */
  fields: z.array(z.string()),
})
export type AuditLine = z.output<typeof auditLine>

/** Whom the list is narrowed to: a person, or all of one of the others. */
export const auditOf = z.union([personId, z.enum(others)])
export type AuditOf = z.output<typeof auditOf>

export const auditAsked = z.strictObject({
  line: lineId,
  /** Only entries with a smaller number. Null: from the newest on. */
  before: z.nullable(z.int().check(z.positive())),
  of: z.nullable(auditOf),
  what: z.nullable(z.enum(auditEvents)),
})
export type AuditAsked = z.output<typeof auditAsked>

/** How the whole trail of the installation stands: it was read and reckoned anew for this answer. */
export const auditChain = z.strictObject({
  count: z.int(),
  from: z.nullable(moment),
  /** Up to here it is whole. */
  to: z.nullable(moment),
  /** The hash of the last entry that follows from all before. */
  end: sha256Digest,
  /** The number of the first entry that does not follow. Null: it is whole. */
  brokenAt: z.nullable(z.int()),
})
export type AuditChain = z.output<typeof auditChain>

export const auditView = z.strictObject({
  line: lineId,
  chain: auditChain,
  /** The newest first. */
  entries: z.array(auditLine),
  /** Older ones are asked for with this number. Null: there are none. */
  next: z.nullable(z.int()),
  /** Who and what there is to narrow the list to. */
  people: z.array(z.strictObject({ of: auditOf, name: z.string() })),
  kinds: z.array(z.enum(auditEvents)),
})
export type AuditView = z.output<typeof auditView>
