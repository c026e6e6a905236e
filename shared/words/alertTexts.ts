import type { SentKind } from '../alerts.ts'
import type { Lang } from '../lang.ts'
import { alertText as da } from './da/alerts/alertText.ts'
import { alertText as en } from './en/alerts/alertText.ts'

/** `line`: its name. `seenUrl`: where the reader says that it was seen; null: nobody waits for that. */
export type AlertTold = { kind: SentKind; line: string; clock: string; seenUrl: string | null }
/** What a receiver reads. `subject`: of an e-mail. `text`: all that is told. */
type AlertText = (told: AlertTold) => { subject: string; text: string }

export const alertTexts: Record<Lang, AlertText> = { da, en }
