import type { Lang } from '../../shared/lang.ts'
import { arrival as daArrival } from '../../shared/words/da/arrival.ts'
import { help as daHelp } from '../../shared/words/da/help.ts'
import { message as daMessage } from '../../shared/words/da/message.ts'
import { privacy as daPrivacy } from '../../shared/words/da/privacy.ts'
import { promise as daPromise } from '../../shared/words/da/promise.ts'
import { arrival as enArrival } from '../../shared/words/en/arrival.ts'
import { help as enHelp } from '../../shared/words/en/help.ts'
import { message as enMessage } from '../../shared/words/en/message.ts'
import { privacy as enPrivacy } from '../../shared/words/en/privacy.ts'
import { promise as enPromise } from '../../shared/words/en/promise.ts'

/** The words of the pages that the server writes. It has both languages at hand; a browser never loads this. */
export type PageWords = {
  arrival: typeof daArrival
  help: typeof daHelp
  message: typeof daMessage
  privacy: typeof daPrivacy
  promise: typeof daPromise
}
export const pageWords: Record<Lang, PageWords> = {
  da: { arrival: daArrival, help: daHelp, message: daMessage, privacy: daPrivacy, promise: daPromise },
  en: { arrival: enArrival, help: enHelp, message: enMessage, privacy: enPrivacy, promise: enPromise },
}
