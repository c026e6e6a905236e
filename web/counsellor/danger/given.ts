import type { Transcript } from '../../chat/transcript.ts'

/** The state of a help number in this talk. `before`: it was sent, and something has been written since. */
export type Given = 'never' | 'sending' | 'failed' | 'sent' | 'before'

/** The state is read from the talk itself. So it is true after a reload, too, and a second tap sees what the first has done. */
export function givenIn({ entries }: Transcript, number: string): Given {
  const at = entries.findLastIndex((entry) => entry.kind === 'text' && entry.mine && entry.number === number)
  const entry = entries[at]
  if (entry?.kind !== 'text') return 'never'
  if (entry.mark === 'sending' || entry.mark === 'failed') return entry.mark
  return entries.slice(at + 1).some((later) => later.kind === 'text') ? 'before' : 'sent'
}
