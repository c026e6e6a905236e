import type { Transcript } from '../../chat/transcript.ts'
import { MOST } from '../form/closing.ts'

/** The state of help that this counsellor gives in this talk. `before`: it was sent, and something has been written since. */
export type Given = 'never' | 'sending' | 'failed' | 'sent' | 'before'

/** The state is read from the talk itself. So it is true after a reload, too, and a second tap sees what the first has done. */
export function givenIn({ entries }: Transcript, id: string): Given {
  const at = entries.findLastIndex((entry) => entry.kind === 'text' && entry.mine && entry.card?.id === id)
  const entry = entries[at]
  if (entry?.kind !== 'text') return 'never'
  if (entry.mark === 'sending' || entry.mark === 'failed') return entry.mark
  return entries.slice(at + 1).some((later) => later.kind === 'text') ? 'before' : 'sent'
}

/** The places that the youth was given in this talk, by any counsellor: as many as the closing form can tick. */
export const placesGivenIn = ({ entries }: Transcript): string[] =>
  [
    ...new Set(
      entries.flatMap((entry) => (entry.kind === 'text' && entry.card?.of === 'place' && entry.mark !== 'failed' ? [entry.card.id] : [])),
    ),
  ].slice(0, MOST)

/** Whether the youth was given the card of a bridge in this talk, by any counsellor. */
export const isBridgedIn = ({ entries }: Transcript): boolean =>
  entries.some((entry) => entry.kind === 'text' && entry.card?.of === 'bridge' && entry.mark !== 'failed')
