import { createContext, useContext } from 'react'
import type { PageFacts } from '../../shared/doors/page.ts'
import type { Whom } from '../../shared/help/helpFor.ts'
import type { YouthWords } from '../../shared/words/words.ts'
import type { Move } from './waiting/moving.ts'
import type { Calling } from './waiting/useTurn.ts'

export type Sheet = 'help' | 'urgent'

/** What every screen may use: its words, the page's facts, and the actions that all screens share. */
export type Here = {
  words: YouthWords
  facts: PageFacts
  /** By the server's clock, as far as it is known. */
  now(): number
  /** The youth's age and role, as far as the youth has said. They decide which other help is shown. */
  whom: Whom
  /** Says that it is urgent. Null outside the queue, and once it was said. */
  urgent: (() => void) | null
  /** The youth stands first in the queue: saying "urgent" cannot move the youth further forward. */
  isFirst: boolean
  /** This page holds a place in the queue or a talk. */
  holds: boolean
  /** The wish to hear a sound when it is the youth's turn. Null where the browser has no sound. */
  calling: Calling | null
  /** Asks the youth before this page is left for another. Null where links simply lead there. */
  goTo: ((to: Move) => void) | null
  /** Lays a sheet over the current screen. */
  open(sheet: Sheet): void
  /** The sheet that is open now. */
  sheet: Sheet | null
}
const HereContext = createContext<Here | null>(null)
export const HereProvider = HereContext.Provider

export function useHere(): Here {
  const here = useContext(HereContext)
  if (!here) throw new Error('a youth screen outside its page')
  return here
}
