import type { AuditEvent } from '../../../shared/audit/auditEvents.ts'
import {
  AUDIT_PAGE,
  type AuditAsked,
  type AuditLine,
  type AuditOf,
  type AuditView,
  type AuditWho,
} from '../../../shared/audit/auditWire.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { done, type Outcome } from '../../../shared/outcome.ts'
import type { Service } from '../service.ts'
import { readAudit } from './readAudit.ts'

/** A page of the entries of a line, the newest first, for its coordinators. The chain of the whole trail is reckoned anew each time. */
export async function seeAudit(service: Service, by: PersonId, { line, before, of, what }: AuditAsked): Promise<Outcome<AuditView>> {
  // One more than is shown says whether there are older ones.
  const newest: AuditLine[] = []
  const people = new Map<AuditOf, string>()
  const kinds = new Set<AuditEvent>()
  const read = await readAudit(service, by, line, ({ said }) => {
    people.set(ofWhom(said.who), said.who.as === 'person' ? said.who.name : '')
    kinds.add(said.what)
    const isAsked =
      (before === null || said.n < before) && (of === null || of === ofWhom(said.who)) && (what === null || what === said.what)
    if (!isAsked) return
    newest.push(said)
    if (newest.length > AUDIT_PAGE + 1) newest.shift()
  })
  if (!read.ok) return read
  const entries = newest.slice(-AUDIT_PAGE).reverse()
  return done({
    line,
    chain: read.value,
    entries,
    next: newest.length > AUDIT_PAGE ? (entries.at(-1)?.n ?? null) : null,
    people: [...people].map(([whom, name]) => ({ of: whom, name })).slice(0, MOST_PEOPLE),
    kinds: [...kinds],
  })
}

/** Fewer than fit into an answer, and more than ever worked on a line. */
const MOST_PEOPLE = 500

const ofWhom = (who: AuditWho): AuditOf => (who.as === 'person' ? who.person : who.as)
