import type { Transcript } from '../../chat/transcript.ts'

/** When the youth began to wait for an answer: the first thing they wrote after my last words. Null: it is their turn. */
export function unansweredSince(transcript: Transcript): number | null {
  const mine = transcript.entries.findLastIndex((e) => e.kind === 'text' && e.mine)
  const first = transcript.entries.slice(mine + 1).find((e) => e.kind === 'text' && !e.mine)
  return first?.kind === 'text' ? first.at : null
}

/** When I wrote last; null where I have not yet. */
export function answeredAt(transcript: Transcript): number | null {
  const mine = transcript.entries.findLast((e) => e.kind === 'text' && e.mine)
  return mine?.kind === 'text' ? mine.at : null
}

/** How much the youth has written beyond the last place this person had in front of them. What was answered was read, also by an earlier page. */
export function unreadBeyond(transcript: Transcript, place: number): number {
  const answered = transcript.entries.findLast((e) => e.kind === 'text' && e.mine && e.place !== null)?.place ?? 0
  return transcript.entries.filter((e) => e.kind === 'text' && !e.mine && (e.place ?? 0) > Math.max(place, answered)).length
}
