import type { DeskConversation, OwedForm } from '../../../shared/doors/counsellorView.ts'
import type { Ending } from '../../../shared/topic.ts'

/** How long the text of an ended conversation may stand in this page's memory ("skrivetid"). Nothing longer, nothing elsewhere. */
export const WRITING_TIME_MS = 30 * 60_000

/** A conversation that is over and whose text still stands on this page. */
export type Written = { conversation: DeskConversation; form: string; endedBy: Ending; leftQuickly?: true; wipeAt: number }

/** The end is told rounded down by as much as this. */
const ROUNDED_MS = 5 * 60_000

/**
 * When the text must go. Counted from the end as the server tells it, so that an hour without a connection is not half an hour more;
 * a clock that disagrees with the server's can only shorten it. Told the moment it happens, the end is now, whatever it was rounded to.
 */
function wipeAt(endedAt: number, now: number, late: boolean): number {
  const since = Math.max(0, now - endedAt)
  return now + WRITING_TIME_MS - (!late && since < ROUNDED_MS ? 0 : Math.min(WRITING_TIME_MS, since))
}

export const stillWritten = (written: Written[], now: number): Written[] => written.filter((w) => now < w.wipeAt)

export const minutesLeft = (w: Written, now: number): number => Math.max(0, Math.ceil((w.wipeAt - now) / 60_000))

/** What of an ended conversation stays here: its form says that it ended, and when. `late`: told after a time without a connection. */
export function writtenFrom(conversation: DeskConversation, owed: OwedForm[], now: number, late: boolean): Written[] {
  const owing = owed.find((f) => f.conv === conversation.conv)
  if (!owing) return []
  const { form, endedBy, leftQuickly, endedAt } = owing
  return [{ conversation, form, endedBy, ...(leftQuickly && { leftQuickly }), wipeAt: wipeAt(endedAt, now, late) }]
}
