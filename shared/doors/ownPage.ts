import { z } from 'zod/mini'
import { kid, moment } from '../ids.ts'

/** A browser that holds a key of this counsellor. `here`: the one that asks. `since`: when it got the key; null: the log was not read back so far. */
export const ownKey = z.strictObject({ kid, here: z.boolean(), since: z.nullable(moment) })
export type OwnKey = z.output<typeof ownKey>

/** Part of the counsellor's door: what the own page asks. */
export const ownPageDoor = {
  requests: {
    /** The browsers that may answer youths in this counsellor's name, the newest first. */
    'keys:read': { payload: z.strictObject({}), reply: z.array(ownKey) },
    /** Switches another browser off, and signs this counsellor out everywhere but here. `not-allowed`: it is this browser. */
    'key:off': { payload: z.strictObject({ kid }), reply: z.null() },
  },
  notices: {},
}
