import { z } from 'zod/mini'
import { entryId } from '../help/offer.ts'
import { lang } from '../lang.ts'
import { isOneLine, isPlainText } from '../settings/oneLine.ts'

/** How many replies of their own a counsellor may keep, and how long they may be. */
export const ownReplyBounds = { name: 30, text: 500, each: 40 } as const

const fitting = (most: number, isFit: (text: string) => boolean) =>
  z.string().check(
    z.minLength(1),
    z.maxLength(most),
    z.refine((text) => text === text.trim() && isFit(text)),
  )

/** A canned reply of one counsellor. Only talks in its language show it. */
export const ownReply = z.strictObject({
  id: entryId,
  lang,
  name: fitting(ownReplyBounds.name, isOneLine),
  text: fitting(ownReplyBounds.text, isPlainText),
})
export type OwnReply = z.output<typeof ownReply>

export const ownReplies = z.array(ownReply).check(z.maxLength(ownReplyBounds.each))

/** All replies of the counsellor, after the change. `full`: nothing was changed, since there are as many as there may be. */
export const ownRepliesAnswer = z.strictObject({ did: z.enum(['done', 'full']), own: ownReplies })
export type OwnRepliesAnswer = z.output<typeof ownRepliesAnswer>
