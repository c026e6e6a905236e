import { type Lang, languages } from '../lang.ts'
import type { LineSettings } from '../settings/lineSettings.ts'
import type { Role } from '../team/teamWire.ts'
import type { AuditNames } from '../words/da/team/people/audit.ts'
import { dateInWords } from '../words/when.ts'
import type { AuditLine, AuditWho } from './auditWire.ts'

/** The words that a sentence of the log is made of. */
export type AuditWords = {
  audit: {
    who: Record<Exclude<AuditWho['as'], 'person'>, string>
    somebody: string
    something: string
    said: Record<AuditLine['what'], (names: AuditNames) => string>
    shutOrOpened: string
    plans: Record<string, string>
  }
  members: { roles: Record<Role, string>; noRoles: string }
  line: { fields: Record<string, string> }
}

const CLOSED_BY_HAND: keyof LineSettings = 'closedByHand'
/** A Monday, so that a weekday has a date. */
const MONDAY = Date.UTC(2024, 0, 1)
const DAY_MS = 86_400_000

export const auditWhoInWords = (who: AuditWho, { audit }: AuditWords): string => (who.as === 'person' ? who.name : audit.who[who.as])

/** What was done, in words that follow the name of who did it. */
export function auditSentence({ what, whom, thing, fields }: AuditLine, words: AuditWords, lang: Lang): string {
  const { audit, members, line } = words
  if (what === 'line-changed' && fields.length === 1 && fields[0] === CLOSED_BY_HAND) return audit.shutOrOpened
  const names = fields.map((field) => {
    switch (what) {
      case 'account-made':
      case 'roles-changed':
        return Object.hasOwn(members.roles, field) ? members.roles[field as Role].toLowerCase() : field
      case 'plan-changed':
        return audit.plans[field] ?? dayInPlan(field, lang)
      case 'line-changed':
        return Object.hasOwn(line.fields, field) ? (line.fields[field] ?? field) : field
      default:
        return field
    }
  })
  return audit.said[what]({ whom: whom ?? audit.somebody, thing: thing ?? audit.something, more: names.join(', ') })
}

/** A weekday as its number, or a date. */
const dayInPlan = (day: string, lang: Lang): string =>
  day.length === 1
    ? new Intl.DateTimeFormat(languages[lang].locale, { weekday: 'long', timeZone: 'UTC' }).format(MONDAY + (Number(day) - 1) * DAY_MS)
    : dateInWords(day, lang)
