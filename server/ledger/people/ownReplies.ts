import { type OwnReply, ownReplies, ownReplyBounds } from '../../../shared/deskTexts/ownReply.ts'
import type { PersonId } from '../../../shared/ids.ts'
import type { LedgerClient } from '../connect.ts'
import type { LedgerKeys } from '../keys.ts'
import type { Decision, Transactions } from '../transactions.ts'

type Changed = { did: 'done' | 'full'; own: OwnReply[] }

/**
 * The canned replies that each counsellor keeps for themselves. They go with the account. The audit has no entry of them: they change nothing that
 * anybody else works with.
 */
export function openOwnReplies(client: LedgerClient, keys: LedgerKeys, { transact }: Transactions) {
  const read = (row: string | null | undefined): OwnReply[] => (row ? ownReplies.parse(JSON.parse(row)) : [])
  const change = (person: PersonId, after: (before: OwnReply[]) => OwnReply[]): Promise<Changed> =>
    transact([keys.ownReplies, keys.staff], async (look): Promise<Decision<Changed>> => {
      const before = read(await look.hGet(keys.ownReplies, person))
      const own = after(before)
      if (own.length > ownReplyBounds.each) return { answer: { did: 'full', own: before } }
      // Nothing is kept for a person whose account is gone.
      const isThere = (await look.hExists(keys.staff, person)) === 1
      return { answer: { did: 'done', own }, write: (multi) => void (isThere && multi.hSet(keys.ownReplies, person, JSON.stringify(own))) }
    })
  return {
    of: async (person: PersonId): Promise<OwnReply[]> => read(await client.hGet(keys.ownReplies, person)),
    /** Takes the place of the reply with this id, or is a new one. */
    save: (person: PersonId, reply: OwnReply): Promise<Changed> =>
      change(person, (before) =>
        before.some(({ id }) => id === reply.id) ? before.map((one) => (one.id === reply.id ? reply : one)) : [...before, reply],
      ),
    remove: (person: PersonId, id: string): Promise<Changed> => change(person, (before) => before.filter((one) => one.id !== id)),
  }
}
