import { type AuditEvent, auditEvents } from '../../../shared/audit/auditEvents.ts'
import type { LineId, PersonId } from '../../../shared/ids.ts'
import { isInTeam, rolesOn, type Staff, sinceOn, worksElsewhere } from '../staff.ts'
import type { AuditRow } from './auditChain.ts'

/** What an entry says of whose it is: the text in `about`, or the person in `who`. */
type Of = 'everybody' | 'line' | 'publisher' | 'pool' | 'entry' | 'mark' | 'bridge' | 'member' | 'person' | 'self'

const of: Record<AuditEvent, Of> = {
  planted: 'everybody',
  restored: 'everybody',
  'figures-made-up': 'everybody',
  // The topics of the closing form are those of all lines.
  'topic-retired': 'everybody',
  'topic-brought-back': 'everybody',
  'line-made': 'line',
  'line-opened': 'line',
  'line-closed': 'line',
  'line-changed': 'line',
  'line-removed': 'line',
  'line-brought': 'line',
  'leader-set': 'line',
  'plan-changed': 'line',
  'alerts-changed': 'line',
  'report-frozen': 'line',
  'campaign-saved': 'line',
  'campaign-removed': 'line',
  'reply-saved': 'line',
  'reply-removed': 'line',
  'sheet-saved': 'line',
  'sheet-removed': 'line',
  published: 'publisher',
  'pool-made': 'pool',
  'pool-changed': 'pool',
  'number-confirmed': 'entry',
  'number-withdrawn': 'entry',
  'number-off': 'mark',
  'number-on': 'mark',
  'number-saved': 'entry',
  'number-removed': 'entry',
  'bridge-saved': 'bridge',
  'bridge-removed': 'bridge',
  // About a person on one line, which is named.
  'account-made': 'member',
  'account-removed': 'member',
  'roles-changed': 'member',
  // About a person wherever the person works.
  'account-changed': 'person',
  'switched-off': 'person',
  'switched-on': 'person',
  'link-made': 'person',
  'link-withdrawn': 'person',
  'password-reset': 'person',
  // By the person, about the person's own way in.
  'password-set': 'self',
  'key-enrolled': 'self',
  'key-refused': 'self',
  'key-off': 'self',
  'other-device': 'self',
}

/** What stands in the ledger now, by which entries that do not name their line are given to one. */
export type AuditGround = {
  line: LineId
  staff: ReadonlyMap<PersonId, Staff>
  /** The lines that show a number or a place; none: every line. */
  shownOn: ReadonlyMap<string, LineId[]>
  bridges: ReadonlyMap<string, LineId>
  pools: ReadonlyMap<string, LineId[]>
}

const known: ReadonlySet<string> = new Set(auditEvents)
export const isAuditEvent = (what: string): what is AuditEvent => known.has(what)

/** Whether such an entry is of no one line but of all: it never leaves with a line, and no file brings one. */
export const isOfEverybody = (what: AuditEvent): boolean => of[what] === 'everybody'

/** The line, or the publisher, that an entry names itself; null: it names none. */
export function lineNamedIn({ what, about }: { what: AuditEvent; about: string }): string | null {
  const [first = '', second] = about.split(' ')
  switch (of[what]) {
    case 'line':
    case 'publisher':
      return first
    case 'bridge':
      return second === undefined ? null : first
    case 'member':
      return second ?? null
    case 'mark':
      return second === undefined || second === 'everywhere' ? null : second
    default:
      return null
  }
}

/** The person that an entry is about; null: it is about no person. */
export function personOf({ who, what, about }: Pick<AuditRow, 'who' | 'what' | 'about'>): PersonId | null {
  const kind = isAuditEvent(what) ? of[what] : null
  if (kind === 'self') return who
  if (kind !== 'member' && kind !== 'person') return null
  // The link that a person of a demo made names what it is for.
  return about === 'sign-in' || about === 'set-up' ? who : (about.split(' ')[0] ?? '')
}

/**
 * Whose entries a coordinator of one line may read: those of the line, of its people while they worked there, and of what all lines share.
 * `isOfLine` is asked of every entry, in the order of the trail: who is in the team follows from the entries before.
 */
export function openAuditScope({ line, staff, shownOn, bridges, pools }: AuditGround) {
  /** What the trail has said so far: whether the person is in the team. */
  const team = new Map<PersonId, boolean>()

  /** `at`: the moment that is asked about. */
  const isOfTeam = (person: PersonId, at: number): boolean => {
    const said = team.get(person)
    if (said !== undefined) return said
    const record = staff.get(person)
    if (!record || !isInTeam(record, line)) return false
    if (!worksElsewhere(record, line)) return true
    const begun = Object.values(sinceOn(record, line))
    return rolesOn(record, line).length > 0 && (begun.length === 0 || Math.min(...begun) < at)
  }

  const isOfMember = (what: AuditEvent, [person = '', on, ...roles]: string[], at: number): boolean => {
    if (on === undefined) {
      // From before the line was named. Of whom works on several lines it is not known which one it was.
      const record = staff.get(person)
      return isOfTeam(person, at) && record !== undefined && !worksElsewhere(record, line)
    }
    if (on !== line) return false
    team.set(person, what === 'account-removed' ? false : what === 'account-made' || roles.length > 0)
    return true
  }

  const isShownHere = (entry: string) => {
    const lines = shownOn.get(entry)
    return lines !== undefined && (lines.length === 0 || lines.includes(line))
  }

  return {
    isOfTeam,
    isOfLine(row: AuditRow): boolean {
      if (!isAuditEvent(row.what)) return false
      const words = row.about.split(' ')
      const [first = ''] = words
      switch (of[row.what]) {
        case 'everybody':
          return true
        case 'line':
          return first === line
        case 'publisher':
          return first === line || (pools.get(first)?.includes(line) ?? false)
        case 'pool':
          return pools.get(first)?.includes(line) ?? false
        // What a line says is of that line alone, until it holds everywhere.
        case 'mark':
          return words[1] === line || (words[1] === 'everywhere' && isShownHere(first))
        case 'entry':
          return isShownHere(first)
        case 'bridge':
          return words.length > 1 ? first === line : bridges.get(first) === line
        case 'member':
          return isOfMember(row.what, words, row.at)
        case 'person':
        case 'self':
          return isOfTeam(personOf(row) ?? '', row.at)
      }
    },
  }
}
