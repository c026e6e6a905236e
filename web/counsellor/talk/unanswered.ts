import type { Entry, Transcript } from '../../chat/transcript.ts'

/** When the youth began to wait for an answer: at the first text after this counsellor's last text. Null: the youth is the next to write. */
export function unansweredSince(transcript: Transcript): number | null {
  const mine = transcript.entries.findLastIndex((e) => e.kind === 'text' && e.mine)
  const first = transcript.entries.slice(mine + 1).find((e) => e.kind === 'text' && !e.mine)
  return first?.kind === 'text' ? first.at : null
}

/** When this counsellor wrote last. Null: this counsellor has not written yet. */
export function answeredAt(transcript: Transcript): number | null {
  const mine = transcript.entries.findLast((e) => e.kind === 'text' && e.mine)
  return mine?.kind === 'text' ? mine.at : null
}

/**
 * How many texts of the youth, and steps of help outside the chat, lie beyond the last place that this person has seen. A text before an answer counts as read, also if an earlier page
 * sent the answer.
 */
export function unreadBeyond(transcript: Transcript, place: number): number {
  const answered = transcript.entries.findLast((e) => e.kind === 'text' && e.mine && e.place !== null)?.place ?? 0
  return transcript.entries.filter((e) => isToRead(e) && !e.mine && (e.place ?? 0) > Math.max(place, answered)).length
}

const isToRead = (e: Entry): e is Extract<Entry, { kind: 'text' | 'outside' }> => e.kind === 'text' || e.kind === 'outside'
