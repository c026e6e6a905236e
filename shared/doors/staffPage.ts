import { z } from 'zod/mini'
import { bridge } from '../help/bridge.ts'
import { helpNumber, offer } from '../help/offer.ts'
import { lineId, personId, publicKey } from '../ids.ts'
import { inEach } from '../lang.ts'

/** A topic of the taxonomy as the closing form searches it. */
export const formTopic = z.object({ id: z.string(), group: z.string(), name: inEach })
export type FormTopic = z.output<typeof formTopic>

/** A municipality or a place, as the closing form lists it. */
const named = z.object({ id: z.string(), name: z.string() })
export type Named = z.output<typeof named>

/** Help to give in a talk, and the bridges that a youth may be told of. It is read again when it changes. */
export const helpToGive = z.strictObject({ helpNumbers: z.array(helpNumber), offers: z.array(offer), bridges: z.array(bridge) })
export type HelpToGive = z.output<typeof helpToGive>

const practiceAt = z.strictObject({ module: z.string(), solver: z.string() })
export type PracticeAt = z.output<typeof practiceAt>

/** What the server writes once into a counsellor's page, as text in `#ungechat-topics`. */
export const staffPage = z.object({
  /** The browser keeps each person's key apart by this id, because colleagues may share a computer. */
  person: z.optional(personId),
  topics: z.array(formTopic),
  /** ROOT's public half. The page checks by it whose a key is before it writes or hands over to a colleague. */
  rootPublicKey: z.optional(publicKey),
  /** The addresses of the module with the invented youths, and of the worker that does the work for a place in the queue. */
  practice: z.optional(practiceAt),
  /** Help numbers to read aloud, copy or send in a talk. */
  helpNumbers: z.optional(z.array(helpNumber)),
  /** Confirmed places of this counsellor's lines, to use in the same way. */
  offers: z.optional(z.array(offer)),
  /** The people and places of this counsellor's lines that have agreed that a youth may come from the chat. */
  bridges: z.optional(z.array(bridge)),
  /** `offers`: all places of the line by name, also those that are not confirmed: the closing form asks which of them were given. */
  lines: z.optional(z.array(z.object({ id: lineId, municipalities: z.array(named), offers: z.optional(z.array(named)) }))),
})
export type StaffPage = z.output<typeof staffPage>

/**
 * The same for a coordinator's page. `madeUp`: its figures are invented, and every screen and sheet that shows figures says so. `leads`: the page
 * is a leader's, who coordinates nothing. `person`: whose page it is, so that a tab gives nobody the drafts of another person.
 */
export const figuresPage = z.object({ madeUp: z.boolean(), person: z.optional(personId), leads: z.optional(z.boolean()) })
export type FiguresPage = z.output<typeof figuresPage>
