import type { Lang } from '../../../shared/lang.ts'
import { statistics as daStatistics } from '../../../shared/words/da/statistics.ts'
import { topics as daTopics } from '../../../shared/words/da/team/figures/topics.ts'
import { arrival as daArrival } from '../../../shared/words/da/youths/arrival.ts'
import { help as daHelp } from '../../../shared/words/da/youths/help.ts'
import { message as daMessage } from '../../../shared/words/da/youths/message.ts'
import { moving as daMoving } from '../../../shared/words/da/youths/moving.ts'
import { privacy as daPrivacy } from '../../../shared/words/da/youths/privacy.ts'
import { promise as daPromise } from '../../../shared/words/da/youths/promise.ts'
import { standard as daStandard } from '../../../shared/words/da/youths/standard.ts'
import { statement as daStatement } from '../../../shared/words/da/youths/statement.ts'
import { statistics as enStatistics } from '../../../shared/words/en/statistics.ts'
import { topics as enTopics } from '../../../shared/words/en/team/figures/topics.ts'
import { arrival as enArrival } from '../../../shared/words/en/youths/arrival.ts'
import { help as enHelp } from '../../../shared/words/en/youths/help.ts'
import { message as enMessage } from '../../../shared/words/en/youths/message.ts'
import { moving as enMoving } from '../../../shared/words/en/youths/moving.ts'
import { privacy as enPrivacy } from '../../../shared/words/en/youths/privacy.ts'
import { promise as enPromise } from '../../../shared/words/en/youths/promise.ts'
import { standard as enStandard } from '../../../shared/words/en/youths/standard.ts'
import { statement as enStatement } from '../../../shared/words/en/youths/statement.ts'

/** The words of the pages that the server writes. The server has both languages at hand; a browser never loads this file. */
export type PageWords = {
  arrival: typeof daArrival
  help: typeof daHelp
  message: typeof daMessage
  moving: typeof daMoving
  privacy: typeof daPrivacy
  promise: typeof daPromise
  standard: typeof daStandard
  statement: typeof daStatement
  statistics: typeof daStatistics
  topics: typeof daTopics
}
export const pageWords: Record<Lang, PageWords> = {
  da: {
    arrival: daArrival,
    help: daHelp,
    message: daMessage,
    moving: daMoving,
    privacy: daPrivacy,
    promise: daPromise,
    standard: daStandard,
    statement: daStatement,
    statistics: daStatistics,
    topics: daTopics,
  },
  en: {
    arrival: enArrival,
    help: enHelp,
    message: enMessage,
    moving: enMoving,
    privacy: enPrivacy,
    promise: enPromise,
    standard: enStandard,
    statement: enStatement,
    statistics: enStatistics,
    topics: enTopics,
  },
}
