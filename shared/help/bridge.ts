import { z } from 'zod/mini'
import { lineId, personId } from '../ids.ts'
import { oneLine } from '../settings/oneLine.ts'
import { calendarDate, entryId } from './offer.ts'

const text = (least: number, length: number) => z.string().check(z.minLength(least), z.maxLength(length), z.regex(oneLine))
/** The longest texts of a bridge. */
export const mostOfBridge = { name: 40, place: 120, when: 120, say: 160, owner: 80 }

/**
 * A person or a place that has agreed that a youth may come from the chat. Only the counsellors of the line see it. `say`: what the youth says there.
 */
export const bridgeDraft = z.strictObject({
  name: text(2, mostOfBridge.name),
  place: text(3, mostOfBridge.place),
  when: text(3, mostOfBridge.when),
  say: text(3, mostOfBridge.say),
  /** The person who has agreed, and keeps the bridge true. */
  owner: text(2, mostOfBridge.owner),
  agreedOn: calendarDate,
  /** The account of the person of the bridge, who may then be invited to read along in a talk. Missing: the youth is given the card. */
  account: z.optional(personId),
})
export type BridgeDraft = z.output<typeof bridgeDraft>

export const bridge = z.strictObject({ ...bridgeDraft.shape, id: entryId, line: lineId, version: z.int() })
export type Bridge = z.output<typeof bridge>

/** Saved or removed; or somebody else changed it since it was read (null: removed it); or the line has as many as it may have. */
export const bridgeAnswer = z.discriminatedUnion('did', [
  z.strictObject({ did: z.literal('done'), bridge: z.nullable(bridge) }),
  z.strictObject({ did: z.literal('newer'), bridge: z.nullable(bridge) }),
  z.strictObject({ did: z.literal('full') }),
])
export type BridgeAnswer = z.output<typeof bridgeAnswer>
