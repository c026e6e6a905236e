import { createContext, useContext } from 'react'
import type { PageFacts } from '../../shared/doors/page.ts'
import type { Whom } from '../../shared/help/helpFor.ts'
import type { YouthWords } from '../../shared/words/words.ts'
import type { Move } from './waiting/moving.ts'
import type { Calling } from './waiting/useTurn.ts'

export type Sheet = 'help' | 'urgent'

/** What every screen may use: its words, the page's facts, and what a word of danger does. */
export type Here = {
  words: YouthWords
  facts: PageFacts
  /** By the server's clock, as far as it is known. */
  now(): number
  /** Who is here, as far as they have said: it decides whom else to name. */
  whom: Whom
  /** Null where there is no queue to move up in, or it has been said. */
  urgent: (() => void) | null
  /** First in the queue: there nobody can be moved further forward. */
  isFirst: boolean
  /** Is a place or a talk held here? */
  holds: boolean
  /** To be told with a sound when it is one's turn; null where that cannot be. */
  calling: Calling | null
  /** Asks before what is held here is given up for another page; null where a link just leads there. */
  goTo: ((to: Move) => void) | null
  /** Lays one of the sheets over the screen, whichever screen it is. */
  open(sheet: Sheet): void
  /** The one that lies there now. */
  sheet: Sheet | null
}
const HereContext = createContext<Here | null>(null)
export const HereProvider = HereContext.Provider

export function useHere(): Here {
  const here = useContext(HereContext)
  if (!here) throw new Error('a youth screen outside its page')
  return here
}
