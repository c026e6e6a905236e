import type { YouthCipher } from '../../cipher/youthCipher.ts'
import type { Parted } from '../visit/screen.ts'

type Known = {
  cipher: Pick<YouthCipher, 'sharedEpoch' | 'readers'>
  goodbye: { from: string; to: string | null; ep: number } | null
  askedIn: number | null
  sameIn: number | null
}

/**
 * Who could read last, and why that is over; null where nobody ever could. Without a sealed goodbye whoever was there is simply gone:
 * nobody else can say in their name that they left. `next`: the one who comes now; whoever comes back has not parted.
 */
export function partedBy({ cipher, goodbye, askedIn, sameIn }: Known, next?: string): (Parted & { to: string | null }) | null {
  // In the queue nobody reads what is written; who could was let into the epoch before.
  const { sharedEpoch } = cipher
  const before = cipher.readers().findLast((reader) => reader.epochs.includes(sharedEpoch) && reader.person !== next)
  if (!before) return null
  const { name } = before
  if (askedIn === sharedEpoch) return { name, why: 'asked', to: null }
  if (sameIn === sharedEpoch) return { name, why: 'same', to: null }
  const isSaid = goodbye !== null && goodbye.ep === sharedEpoch && before.kids.includes(goodbye.from)
  return isSaid ? { name, why: 'gave-on', to: goodbye.to } : { name, why: 'gone', to: null }
}

/** Whether another one is wished for the server knows: a page that was loaded anew has it from there, and it may not have been heard, or be taken back. */
export function hearWish(running: Known, isWished: boolean): void {
  const { sharedEpoch } = running.cipher
  if (isWished) running.askedIn ??= sharedEpoch
  else if (running.askedIn === sharedEpoch) running.askedIn = null
}
