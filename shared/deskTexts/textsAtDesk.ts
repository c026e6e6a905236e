import { z } from 'zod/mini'
import { calendarDate } from '../help/offer.ts'
import { deskText } from './deskText.ts'
import { ownReplies } from './ownReply.ts'

/** What a counsellor's desk shows beside a talk: the canned replies and procedure sheets of the counsellor's lines, and the counsellor's own replies. */
export const textsAtDesk = z.strictObject({ today: calendarDate, texts: z.array(deskText), own: ownReplies })
export type TextsAtDesk = z.output<typeof textsAtDesk>
