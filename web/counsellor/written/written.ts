import type { DeskConversation, OwedForm } from '../../../shared/doors/counsellorView.ts'
import type { FormNumber } from '../../../shared/ids.ts'
import type { Ending } from '../../../shared/topic.ts'

/** How long the text of an ended conversation may stand in this page's memory ("skrivetid"). It may stand nowhere else and no longer. */
export const WRITING_TIME_MS = 30 * 60_000

/** A conversation that is over and whose text still stands on this page. */
export type Written = { conversation: DeskConversation; form: FormNumber; endedBy: Ending; leftQuickly?: true; wipeAt: number }

/** The server rounds the end down to a multiple of this. */
const ROUNDED_MS = 5 * 60_000

/**
 * When the text must be wiped. The time counts from the end that the server tells, so that time without a connection does not make it longer. A clock
 * that disagrees with the server's can only make it shorter. If the page hears of the end at once, the end is now, whatever the server rounded it to.
 */
function wipeAt(endedAt: number, now: number, late: boolean): number {
  const since = Math.max(0, now - endedAt)
  return now + WRITING_TIME_MS - (!late && since < ROUNDED_MS ? 0 : Math.min(WRITING_TIME_MS, since))
}

export const stillWritten = (written: Written[], now: number): Written[] => written.filter((w) => now < w.wipeAt)

export const minutesLeft = (w: Written, now: number): number => Math.max(0, Math.ceil((w.wipeAt - now) / 60_000))

/** What of an ended conversation stays on the page. Its owed form says that it ended, and when. `late`: told after a time without a connection. */
export function writtenFrom(conversation: DeskConversation, owed: OwedForm[], now: number, late: boolean): Written[] {
  const owing = owed.find((f) => f.conv === conversation.conv)
  if (!owing) return []
  const { form, endedBy, leftQuickly, endedAt } = owing
  return [{ conversation, form, endedBy, ...(leftQuickly && { leftQuickly }), wipeAt: wipeAt(endedAt, now, late) }]
}
