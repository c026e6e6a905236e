import type { SentKind } from '../alerts.ts'
import type { Lang } from '../lang.ts'
import { alertText as da } from './da/alerts/alertText.ts'
import { alertText as en } from './en/alerts/alertText.ts'

/** What a receiver reads. `subject`: of an e-mail. `text`: all that is told. */
type AlertText = (kind: SentKind, line: string, clock: string) => { subject: string; text: string }

export const alertTexts: Record<Lang, AlertText> = { da, en }
