import type { DeskConversation } from '../../shared/counsellorView.ts'
import type { Ending } from '../../shared/topic.ts'

/** How long the text of an ended conversation may stand in this page's memory ("skrivetid"). Nothing longer, nothing elsewhere. */
export const WRITING_TIME_MS = 30 * 60_000

/** A conversation that is over and whose text still stands on this page. */
export type Written = { conversation: DeskConversation; endedBy: Ending; wipeAt: number }

/**
 * When the text must go. Counted from the end as the server saw it, so that an hour without a connection is not half an hour more;
 * a clock that disagrees with the server's can only shorten it.
 */
export const wipeAt = (endedAt: number, now: number): number =>
  now + WRITING_TIME_MS - Math.min(WRITING_TIME_MS, Math.max(0, now - endedAt))

export const stillWritten = (written: Written[], now: number): Written[] => written.filter((w) => now < w.wipeAt)

export const minutesLeft = (w: Written, now: number): number => Math.max(0, Math.ceil((w.wipeAt - now) / 60_000))
