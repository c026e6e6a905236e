import type { CounsellorWords } from '../../../shared/words/da/team/counsellor.ts'
import type { Entry } from '../../chat/transcript.ts'

type Step = Extract<Entry, { kind: 'outside' }>

/** What a step of the help outside the chat is called in the list at the desk. */
export function outsideSaid({ did, mine, from }: Step, { did: words }: CounsellorWords['outside']): string {
  switch (did) {
    case 'ask':
      return mine ? words.ask : words.askByOther
    case 'close':
      return from === 'youth' ? words.close : words.closed
    case 'see':
      return ''
    default:
      return words[did]
  }
}
