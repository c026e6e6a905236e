import { z } from 'zod/mini'
import { lineId } from '../ids.ts'
import { inEach } from '../lang.ts'
import { ageBand } from '../topic.ts'

/** Where a fact comes from: the short name of a document or page, and its year. Null: the page has no date. */
export const source = z.strictObject({ page: z.string().check(z.minLength(3)), year: z.nullable(z.int()) })
export type Source = z.output<typeof source>

export const calendarDate = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))
export const entryId = z.string().check(z.regex(/^[a-z0-9-]{2,60}$/))
const https = z.string().check(z.startsWith('https://'))

export const contactWays = ['call', 'sms', 'chat', 'link', 'visit'] as const
const contact = z.strictObject({ way: z.enum(contactWays), value: z.string().check(z.minLength(2)) })
export type Contact = z.output<typeof contact>

/** The person who needs help, or the person's relation to somebody who does. */
export const relations = ['self', 'child', 'sibling', 'partner', 'parent', 'friend'] as const
/** What a person may ask for there: treatment begins within 14 days (from 18 years on); help without saying one's name. */
export const rights = ['within-14-days', 'no-name'] as const

/** What only the staff see of an entry. */
const keeping = {
  /** The person or office that keeps the entry true. */
  owner: z.optional(z.string()),
  /** How often a coordinator has saved the entry. Absent: it stands as it was planted. */
  version: z.optional(z.int()),
  /** When a coordinator removed it. Nobody is shown it from then on. It stays here because published tables name it. */
  goneAt: z.optional(z.int()),
}

const place = {
  id: entryId,
  name: z.string(),
  what: inEach,
  /** Null: no source says for which ages. */
  ages: z.nullable(z.array(ageBand)),
  relations: z.array(z.enum(relations)),
  /** Empty: everywhere. */
  lines: z.array(lineId),
  /** The municipalities, by name, whose people it is for. Absent: everybody's. */
  municipalities: z.optional(z.array(z.string()).check(z.minLength(1))),
  rights: z.optional(z.array(z.enum(rights)).check(z.minLength(1))),
  /** Absent: not known. */
  hours: z.optional(inEach),
}

const keptPlace = {
  ...place,
  ...keeping,
  sources: z.array(source).check(z.minLength(1)),
  contacts: z.array(z.strictObject({ ...contact.shape, source })),
}
/**
 * A place to get help, as the ledger keeps it. It is not shown until a coordinator of this installation has confirmed its contacts. `earlier`: what
 * youths go on reading while a change of it waits for a check.
 */
export const offerRecord = z.strictObject({ ...keptPlace, earlier: z.optional(z.strictObject(keptPlace)) })
export type OfferRecord = z.output<typeof offerRecord>

/** A place to get help, as a page holds it: confirmed, and with a way to reach it. The sources are only for the staff. */
export const offer = z.strictObject({ ...place, contacts: z.array(contact).check(z.minLength(1)), checkedOn: calendarDate })
export type Offer = z.output<typeof offer>

/** A person who looks for help gets one of these lists. */
export const helpLists = ['young', 'under12', 'over25', 'parents'] as const
export type HelpList = (typeof helpLists)[number]
const rank = z.nullable(z.int())

const number = {
  id: entryId,
  name: z.string(),
  what: inEach,
  call: z.nullable(z.string()),
  sms: z.nullable(z.string()),
  chat: z.nullable(https),
  /** In this field and the next ones null means: not known, so the page says nothing. */
  hours: z.nullable(inEach),
  asks: z.nullable(z.enum(['nothing', 'name', 'cpr', 'name-and-cpr'])),
  records: z.nullable(z.boolean()),
  /** For a telephone call only. For a text message it is not known. */
  showsOnBill: z.nullable(z.boolean()),
  ages: z.nullable(z.array(ageBand)),
  /** The position in each list; null: not in the list. */
  lists: z.strictObject({ young: rank, under12: rank, over25: rank, parents: rank }),
  /** Empty: everywhere. */
  regionLines: z.array(lineId),
  /** A line's own number, which is not the doctor out of hours of its region. */
  isOwn: z.optional(z.literal(true)),
}

/** A fact of this kind must have a source. */
export const statedFacts = ['what', 'call', 'sms', 'chat', 'hours', 'asks', 'records', 'showsOnBill', 'ages'] as const
type StatedFact = (typeof statedFacts)[number]

const keptNumber = {
  ...number,
  ...keeping,
  sources: z.partialRecord(z.enum(statedFacts), source),
  /** From this day on an older check no longer counts, because the help number is about to change. */
  askAgainFrom: z.nullable(calendarDate),
}
type Stated = Record<StatedFact, unknown> & { sources: Partial<Record<StatedFact, Source>> }
const isSourced = z.refine<Stated>(
  (record) => statedFacts.every((fact) => (record[fact] === null) === (record.sources[fact] === undefined)),
  {
    error: 'every fact that is stated has a source, and no other has',
  },
)
/** A help number, as the ledger keeps it: each fact with its source. `earlier`: as of a place. */
export const numberRecord = z
  .strictObject({ ...keptNumber, earlier: z.optional(z.strictObject(keptNumber).check(isSourced)) })
  .check(isSourced)
export type NumberRecord = z.output<typeof numberRecord>

/** A help number, as a page holds it. `checked`: the day a coordinator confirmed it. `example`: a demo, nobody confirmed it. Null: not confirmed. */
export const helpNumber = z.strictObject({ ...number, checked: z.nullable(z.union([z.literal('example'), calendarDate])) })
export type HelpNumber = z.output<typeof helpNumber>
