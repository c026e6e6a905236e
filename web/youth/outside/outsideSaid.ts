import type { Kid } from '../../../shared/ids.ts'
import type { YouthWords } from '../../../shared/words/words.ts'
import type { Entry } from '../../chat/transcript.ts'
import type { Names } from '../talk/namesIn.ts'

type Step = Extract<Entry, { kind: 'outside' }>

/** What a step of the help outside the chat is called in the youth's list. `kid`: the present counsellor, whose page the youth's steps reach. */
export function outsideSaid({ did, mine, from }: Step, kid: Kid | null, names: Names, { did: words }: YouthWords['outside']): string {
  const name = names.of(mine ? (kid ?? from) : from)
  switch (did) {
    case 'ask':
    case 'duty':
    case 'withdraw':
    case 'use':
      return words[did](name)
    case 'close':
      return mine ? words.close : words.closed(name)
    case 'open':
    case 'give':
      return words[did]
    case 'see':
      return ''
  }
}
