import { z } from 'zod/mini'
import { pauseReason, shiftState } from '../doors/counsellorView.ts'
import { kid, lineId, personId } from '../ids.ts'
import { messageKey } from './colleagueMessage.ts'

/** More counsellors than this are hardly on duty at once. What is beyond is not shown. */
export const MOST_COLLEAGUES = 100

/** A counsellor on duty, as a colleague on the same line sees it. Nothing of a youth is in it. */
export const colleagueOnDuty = z.strictObject({
  person: personId,
  name: z.string(),
  title: z.string(),
  state: shiftState,
  /** Why this colleague is on a pause, as the colleague said it. */
  reason: z.optional(pauseReason),
  /** What keeps this colleague from new youths: an acute talk, or a rest. What the rest is for stands nowhere. */
  stopped: z.optional(z.enum(['acute', 'rest'])),
  /** Seats that could be rung now. */
  free: z.int().check(z.nonnegative()),
  /** The lines that both have in their shift. */
  lines: z.array(lineId),
  kid,
  /** The key to write to this colleague's page. Null: that page has said none yet. */
  key: z.nullable(messageKey),
})
export type ColleagueOnDuty = z.output<typeof colleagueOnDuty>

export const colleagues = z.array(colleagueOnDuty).check(z.maxLength(MOST_COLLEAGUES))
