import type { Choices } from '../choices.ts'
import type { InEach, Lang } from '../lang.ts'

/** One turn of an invented youth: messages, sent one after the other. */
export type Turn = string[]

/**
 * What an invented youth answers if one of these words stands in what the counsellor wrote. A word also fits the beginning of a longer one; with a
 * blank behind it, it stands alone. Small letters only.
 */
export type Answer = {
  on: string[]
  /** Said one after the other, each once. */
  turns: Turn[]
  /** Only after the counsellor has written so many times: some things are not said at once. */
  after?: number
}

/** What an invented youth tells. */
export type PersonaTold = {
  id: string
  /** How counsellors know the persona; the youth has a nickname. */
  name: InEach
  /** What there is to practise. */
  about: InEach
  nickname: string
  choices: Omit<Choices, 'lang'>
  /** Written while the youth waits in the queue. */
  inQueue: Turn
  /** Written when the talk begins. */
  opening: Turn
  /** The first answer with a word that fits and a turn left is taken. */
  answers: Answer[]
  /** Where nothing fits: the story goes on by itself, each turn once. */
  story: Turn[]
  /** When the story is told, too. They come round again, but never the same twice in a row. */
  small: [Turn, Turn, ...Turn[]]
  /** Where the counsellor writes nothing for a while, once each. */
  silence: Turn[]
  ending: {
    /** Words of a goodbye or of what the youth came for. With them, or after so many messages of the counsellor, the talk ends. */
    on: string[]
    after: number
    last: Turn
    /** `ends`: the youth ends the talk. `vanishes`: the page is gone without a word. `waits`: the counsellor ends it. */
    how: 'ends' | 'vanishes' | 'waits'
  }
  /** How many letters a minute the youth types. */
  lettersPerMin: number
}

/** Where an invented youth stands. `over`: the talk, or the wait for one, has ended. `failed`: there was no place for the youth. */
export type PlayState = 'coming' | 'waiting' | 'talking' | 'over' | 'failed'

/** An invented youth, with whom counsellors practise, and the language in which the youth writes. */
export type Persona = PersonaTold & { lang: Lang }
