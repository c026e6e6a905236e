import { z } from 'zod/mini'
import { lineId } from './ids.ts'
import { inEach } from './lang.ts'
import { ageBand } from './topic.ts'

/** A place to get help. Unverified contact facts are never shown to a youth. */
export const offer = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]{2,60}$/)),
  name: z.string(),
  what: inEach,
  ages: z.array(ageBand),
  relations: z.array(z.enum(['self', 'child', 'sibling', 'partner', 'parent', 'friend'])),
  /** Empty: everywhere. */
  lines: z.array(lineId),
  /** Where the facts come from: file and section, or who said so. */
  source: z.string(),
  contact: z.nullable(z.strictObject({ way: z.enum(['call', 'sms', 'chat', 'visit']), value: z.string() })),
  /** A calendar date, or null: not verified. */
  verifiedOn: z.nullable(z.string()),
})
export type Offer = z.output<typeof offer>
/** As a youth's page holds it: where its facts come from is the staff's business. */
export const shownOffer = z.omit(offer, { source: true })

/** A number in the help panel. */
export const helpNumber = z.strictObject({
  id: z.string(),
  name: z.string(),
  what: inEach,
  call: z.nullable(z.string()),
  sms: z.nullable(z.string()),
  chat: z.nullable(z.string()),
  hours: z.nullable(inEach),
  asksName: z.boolean(),
  records: z.boolean(),
  showsOnBill: z.nullable(z.boolean()),
  regionLines: z.array(lineId),
  verifiedOn: z.string(),
  verifiedWhere: z.string(),
})
export type HelpNumber = z.output<typeof helpNumber>
