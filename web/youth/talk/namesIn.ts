import type { YouthWords } from '../../../shared/words/words.ts'
import { isolated } from '../../chat/isolated.ts'
import type { Reader } from '../../cipher/youthCipher.ts'

export type Names = {
  /** Whoever the server says sits there is called by what the roster said of their key when it was given ours, never by the server's word. */
  of(kid: string): string
  /** Who can read what is written now, and on how many computers. */
  now: string[]
  /** Who can read only what was written before. */
  before: string[]
  canReadNow(kid: string): boolean
  /** Whether both are browsers of one person. */
  isOne(kid: string, other: string): boolean
}

/** What the people who were let in are called: by the roster, from the wraps that this browser made. */
export function namesIn(readers: Reader[], { counsellor, onComputers }: YouthWords['talk']): Names {
  const called = ({ name, computers }: Reader) => (computers === undefined ? isolated(name) : onComputers(isolated(name), computers))
  return {
    of: (kid) => isolated(readers.find((reader) => reader.kids.includes(kid))?.name ?? counsellor),
    now: readers.filter((reader) => reader.now).map(called),
    before: readers.filter((reader) => !reader.now).map(called),
    isOne: (kid, other) => kid === other || readers.some(({ kids }) => kids.includes(kid) && kids.includes(other)),
    canReadNow: (kid) => readers.some((reader) => reader.now && reader.kids.includes(kid)),
  }
}
