import type { Kid, PersonId } from '../../../shared/ids.ts'
import type { Member } from './ticket.ts'

/**
 * Who may read once a conversation begins. A kid stands in the list once: seated again with the same key, a counsellor keeps the row and may
 * read from the lower epoch of the two.
 */
export function withSeated(members: Member[], seated: Member): Member[] {
  if (!members.some(({ kid }) => kid === seated.kid)) return [...members, seated]
  return members.map((m) => (m.kid === seated.kid ? { ...m, sinceEpoch: Math.min(m.sinceEpoch, seated.sinceEpoch) } : m))
}

/**
 * Who may read once a counsellor goes on with another key in the conversation of this `epoch`: from where the same person could read before.
 * A key that stands in the list changes nothing.
 */
export function withRejoined(members: Member[], { person, kid, epoch }: { person: PersonId; kid: Kid; epoch: number }): Member[] {
  if (members.some((m) => m.kid === kid)) return members
  const before = members.flatMap((m) => (m.person === person ? [m.sinceEpoch] : []))
  return [...members, { person, kid, sinceEpoch: Math.min(epoch, ...before) }]
}
