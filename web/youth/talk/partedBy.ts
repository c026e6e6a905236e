import type { YouthCipher } from '../../cipher/youthCipher.ts'
import type { Parted } from '../visit/screen.ts'

type Known = {
  cipher: Pick<YouthCipher, 'sharedEpoch' | 'readers'>
  goodbye: { from: string; ep: number } | null
  askedIn: number | null
  sameIn: number | null
}

/**
 * The counsellor who could read last, and why that is over; null if no counsellor ever could. Without a sealed goodbye the reason is
 * `gone`: only the counsellor can say, sealed, that they leave. `next`: the counsellor who comes now. A counsellor who comes back has not
 * parted.
 */
export function partedBy({ cipher, goodbye, askedIn, sameIn }: Known, next?: string): Parted | null {
  // In the queue no counsellor can read the newest epoch. The last reader was let into the epoch before.
  const { sharedEpoch } = cipher
  const before = cipher.readers().findLast((reader) => reader.epochs.includes(sharedEpoch) && reader.person !== next)
  if (!before) return null
  const { name } = before
  if (askedIn === sharedEpoch) return { name, why: 'asked' }
  if (sameIn === sharedEpoch) return { name, why: 'same' }
  const isSaid = goodbye !== null && goodbye.ep === sharedEpoch && before.kids.includes(goodbye.from)
  return { name, why: isSaid ? 'gave-on' : 'gone' }
}

/**
 * Takes from the server whether the youth asked for another counsellor. A reloaded page does not know it, the server may not have heard it,
 * or the youth may have taken it back.
 */
export function hearWish(running: Known, isWished: boolean): void {
  const { sharedEpoch } = running.cipher
  if (isWished) running.askedIn ??= sharedEpoch
  else if (running.askedIn === sharedEpoch) running.askedIn = null
}
