import type { Kid, PersonId } from '../../../shared/ids.ts'
import type { Reader, YouthCipher } from '../../cipher/youthCipher.ts'
import type { Parted } from '../visit/screen.ts'

/** A counsellor's sealed goodbye. `to`: it holds only if the counsellor with this key comes next. */
export type SaidGoodbye = { from: string; ep: number; to?: Kid }

type Known = {
  cipher: Pick<YouthCipher, 'sharedEpoch' | 'readers'>
  goodbye: SaidGoodbye | null
  askedIn: number | null
  sameIn: number | null
}

/**
 * The counsellor who could read last, and why that is over; null if no counsellor ever could. Without a sealed goodbye the reason is
 * `gone`: only the counsellor can say, sealed, that they leave. `next`: the counsellor who comes now; `'rung'`: one
 * is rung, and the page does not know whom. A counsellor who comes back has not parted.
 */
export function partedBy({ cipher, goodbye, askedIn, sameIn }: Known, next?: { person: PersonId; kid: Kid } | 'rung'): Parted | null {
  // In the queue no counsellor can read the newest epoch. The last reader was let into the epoch before.
  const { sharedEpoch } = cipher
  const comes = next === 'rung' ? undefined : next
  const mayWrite = ({ epochs, listens }: Reader) => epochs.includes(sharedEpoch) && !listens?.includes(sharedEpoch)
  const before = cipher.readers().findLast((reader) => mayWrite(reader) && reader.person !== comes?.person)
  if (!before) return null
  const { name } = before
  if (askedIn === sharedEpoch) return { name, why: 'asked' }
  if (sameIn === sharedEpoch) return { name, why: 'same' }
  const isMeant = goodbye?.to === undefined || (comes ? goodbye.to === comes.kid : next === 'rung')
  const isSaid = goodbye !== null && isMeant && goodbye.ep === sharedEpoch && before.kids.includes(goodbye.from)
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
