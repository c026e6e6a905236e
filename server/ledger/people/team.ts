import type { AuditEvent } from '../../../shared/audit/auditEvents.ts'
import type { LineId, PersonId } from '../../../shared/ids.ts'
import type { Role } from '../../../shared/team/teamWire.ts'
import { CONSOLE, type Manager, type Staff } from '../../domain/staff.ts'
import { nextEntries } from '../audit.ts'
import type { LedgerClient } from '../connect.ts'
import type { LedgerKeys } from '../keys.ts'
import type { Transactions } from '../transactions.ts'
import { type By, ownKeys } from './accounts.ts'
import { voidLinks, writeLink } from './links.ts'
import { endSessions } from './sessions.ts'
import { everybodyIn, removeStaff, writeStaff } from './staff.ts'
import { sayNews } from './staffNews.ts'

/** Everybody as they stand at the moment of a change. `staff`: the person it is about. */
export type TeamAtOnce = { manager: Manager; staff: Staff | null; all: Staff[] }

/** What is decided about a person. Without `audit` nothing is written. */
export type TeamChange<Answer> = {
  answer: Answer
  /** What was done, in the order of the audit. */
  audit?: AuditEvent[]
  /** The lines that it concerns, and the person's roles there afterwards. Named where the entry is not about the person everywhere. */
  lines?: [LineId, Role[]][]
  /** The person's next record; null: the record goes away. Absent: it stays as it is. */
  next?: Staff | null
  /** `links`: no link of the person works any more. `all`: and no session and no key of a browser. */
  ends?: 'links' | 'all'
  /** The token of a new link to choose a password. It ends the older links. */
  link?: string
}

/** Entries that name their lines, so that no coordinator of another line reads them. The others are about a person on every line. */
const ofLines: ReadonlySet<AuditEvent> = new Set<AuditEvent>(['account-made', 'roles-changed', 'account-removed'])

/**
 * What coordinators do to the members of their lines. The right to it, and all that it depends on, is read in the same transaction: of two
 * coordinators who switch each other off at the same moment, one is too late.
 */
export const openTeam = (client: LedgerClient, keys: LedgerKeys, { transact }: Transactions) => ({
  all: (): Promise<Staff[]> => everybodyIn(client, keys),
  act<Answer>(person: PersonId, { who, now }: By, decide: (at: TeamAtOnce) => TeamChange<Answer>): Promise<Answer> {
    return transact(ownKeys(keys, person), async (look) => {
      const all = await everybodyIn(look, keys)
      const find = (id: string) => all.find((one) => one.person === id) ?? null
      const staff = find(person)
      const { answer, audit = [], lines = [], next, ends, link } = decide({ manager: who === CONSOLE ? CONSOLE : find(who), staff, all })
      if (audit.length === 0) return { answer }
      const writeDown = await nextEntries(
        look,
        keys,
        audit.flatMap((what) =>
          (ofLines.has(what) ? lines.map(([line, roles]) => [person, line, ...roles].join(' ')) : [person]).map((about) => ({
            ...{ at: now, who, what, about },
          })),
        ),
      )
      const endLinks = ends !== undefined || link !== undefined ? await voidLinks(look, keys, person) : null
      const endOfSessions = ends === 'all' ? await endSessions(look, keys, person) : null
      return {
        answer,
        write(multi) {
          endLinks?.(multi)
          if (endOfSessions) {
            endOfSessions(multi)
            multi.del(keys.staffKeys(person))
            sayNews(multi, keys, { person, what: 'signed-out' })
          }
          if (next === null && staff) removeStaff(multi, keys, staff)
          if (next) writeStaff(multi, keys, staff, next)
          if (link !== undefined) writeLink(multi, keys, link, { person, purpose: 'set-up' }, now)
          writeDown(multi)
        },
      }
    })
  },
})
