import type { Kid } from '../../../shared/ids.ts'
import type { YouthWords } from '../../../shared/words/words.ts'
import { isolated } from '../../chat/isolated.ts'
import type { Reader } from '../../cipher/youthCipher.ts'

export type Names = {
  /**
   * The counsellor's name comes from the roster, as it was when this browser gave keys to that `kid`. It never comes from the server's
   * word.
   */
  of(kid: Kid): string
  /** The names of those who can read what is written now, and on how many computers. */
  now: string[]
  /** The names of those who can read only what was written before. */
  before: string[]
  canReadNow(kid: Kid): boolean
  /** Whether this browser gave the key of that epoch to the person. */
  canRead(kid: Kid, epoch: number): boolean
  /** Whether both are browsers of one person. */
  isOne(kid: Kid, other: string): boolean
}

/** The names of the counsellors who were let in: from the roster, for the wraps that this browser made. */
export function namesIn(readers: Reader[], { counsellor, onComputers }: YouthWords['talk']): Names {
  const called = ({ name, computers }: Reader) => (computers === undefined ? isolated(name) : onComputers(isolated(name), computers))
  return {
    of: (kid) => isolated(readers.find((reader) => reader.kids.includes(kid))?.name ?? counsellor),
    now: readers.filter((reader) => reader.now).map(called),
    before: readers.filter((reader) => !reader.now).map(called),
    isOne: (kid, other) => kid === other || readers.some(({ kids }) => kids.includes(kid) && kids.includes(other)),
    canRead: (kid, epoch) => readers.some(({ kids, epochs }) => kids.includes(kid) && epochs.includes(epoch)),
    canReadNow: (kid) => readers.some((reader) => reader.now && reader.kids.includes(kid)),
  }
}
