import { type NumberRecord, numberRecord, type OfferRecord, offerRecord } from '../../../shared/help/offer.ts'
import { withoutEarlier } from '../../../shared/help/withoutEarlier.ts'
import { nextEntries } from '../audit.ts'
import { type Confirmation, confirmation, printOf } from '../confirmations.ts'
import type { LedgerClient } from '../connect.ts'
import type { LedgerKeys } from '../keys.ts'
import type { By } from '../people/accounts.ts'
import type { Decision, Transactions } from '../transactions.ts'
import { offAfterCheck } from './offRow.ts'
import { textShown } from './textShown.ts'

type Entry = NumberRecord | OfferRecord
type Remembered = { forget(): void }[]
type Saved = 'done' | 'newer' | 'full'

/** So many numbers and places a line may have of its own, with those that were removed. */
const MOST_OF_A_LINE = 120

const isPlace = (entry: Entry): entry is OfferRecord => 'contacts' in entry
const linesIn = (entry: Entry) => (isPlace(entry) ? entry.lines : entry.regionLines)
const parsed = (entry: Entry): Entry => (isPlace(entry) ? offerRecord.parse(entry) : numberRecord.parse(entry))

/** The numbers and places that coordinators write. Each change is over the version that its writer had read, and stands in the audit. */
export function openOwnEntries(keys: LedgerKeys, { transact }: Transactions, remembered: Remembered) {
  const watched = [keys.offers, keys.helpNumbers, keys.confirmations, keys.entriesOff, keys.audit]
  const forget = () => {
    for (const one of remembered) one.forget()
  }
  const keyOf = (entry: Entry) => (isPlace(entry) ? keys.offers : keys.helpNumbers)

  async function standing(look: LedgerClient, id: string): Promise<Entry | null> {
    const [number, place] = await Promise.all([look.hGet(keys.helpNumbers, id), look.hGet(keys.offers, id)])
    return number ? numberRecord.parse(JSON.parse(number)) : place ? offerRecord.parse(JSON.parse(place)) : null
  }

  async function isFull(look: LedgerClient, entry: Entry): Promise<boolean> {
    const rows = (await Promise.all([look.hVals(keys.offers), look.hVals(keys.helpNumbers)])).flat()
    const own = rows.map((row) => JSON.parse(row) as Entry).filter((one) => one.version !== undefined) // written below
    return linesIn(entry).some((line) => own.filter((one) => linesIn(one).includes(line)).length >= MOST_OF_A_LINE)
  }

  return {
    /**
     * Saves `entry` over the version that its writer had read (0: as it was planted; null: it is new), and with it its confirmation, if given.
     * Without one, youths go on reading what they read before (`earlier`), until somebody confirms the new text. A second press on the button, or
     * one whose answer was lost, is answered like the first.
     */
    async save(entry: Entry, over: number | null, confirmed: Confirmation | null, { who, now }: By): Promise<Saved> {
      const answer = await transact(watched, async (look): Promise<Decision<Saved>> => {
        const before = await standing(look, entry.id)
        if (before?.goneAt !== undefined || (before && isPlace(before) !== isPlace(entry))) return { answer: 'newer' }
        const isThere = before !== null && isTheSame(before, entry)
        if (!isThere && (before ? (before.version ?? 0) : null) !== over) return { answer: 'newer' }
        if (before === null && (await isFull(look, entry))) return { answer: 'full' }
        const heldBefore = await look.hGet(keys.confirmations, entry.id)
        const earlier = before && !confirmed ? earlierOf(before, heldBefore) : null
        const fresh = parsed({ ...entry, version: isThere ? before.version : (over ?? 0) + 1, ...(earlier && { earlier }) } as Entry) // of the same kind: see above
        const saved = isThere && !confirmed ? before : fresh
        const held = confirmed && confirmation.parse({ ...confirmed, print: printOf(saved) })
        const on = held && (await offAfterCheck(look, keys, entry.id, linesIn(entry), now))
        const isHeld = held === null || heldBefore === JSON.stringify(held)
        if (isThere && isHeld && on === null) return { answer: 'done' }
        const said = { at: now, who, about: entry.id }
        const writeDown = await nextEntries(look, keys, [
          ...(isThere ? [] : [{ ...said, what: 'number-saved' as const }]),
          ...(isHeld && on === null ? [] : [{ ...said, what: 'number-confirmed' as const }]),
        ])
        return {
          answer: 'done',
          write(multi) {
            if (saved !== before) multi.hSet(keyOf(entry), entry.id, JSON.stringify(saved))
            if (!isHeld) multi.hSet(keys.confirmations, entry.id, JSON.stringify(held))
            on?.(multi)
            multi.publish(keys.helpNews, '')
            writeDown(multi)
          },
        }
      })
      forget()
      return answer
    },

    /**
     * Removes the entry in this version, or brings it back (`goneAt` undefined). Its row stays: published tables name a place, and the coordinator
     * may bring it back. With it comes its confirmation.
     */
    async remove(id: string, over: number, goneAt: number | undefined, { who, now }: By): Promise<'done' | 'newer'> {
      const answer = await transact(watched, async (look): Promise<Decision<'done' | 'newer'>> => {
        const before = await standing(look, id)
        if (before === null || (before.version ?? 0) !== over) return { answer: 'newer' }
        if ((before.goneAt === undefined) === (goneAt === undefined)) return { answer: 'done' }
        const row = JSON.stringify(parsed({ ...before, goneAt }))
        const what = goneAt === undefined ? 'number-saved' : 'number-removed'
        const writeDown = await nextEntries(look, keys, [{ at: now, who, what, about: id }])
        return {
          answer: 'done',
          write(multi) {
            multi.hSet(keyOf(before), id, row)
            multi.publish(keys.helpNews, '')
            writeDown(multi)
          },
        }
      })
      forget()
      return answer
    },
  }
}

/** What youths read before this change; null: nothing. The check of an invented person counts or not when it is shown. */
function earlierOf(before: Entry, heldBefore: string | null | undefined): Entry | null {
  const given = heldBefore ? [confirmation.parse(JSON.parse(heldBefore))] : []
  const shown = textShown(before, given, true)
  return shown && withoutEarlier(shown.record)
}

/** Whether saving `entry` would change nothing. */
const isTheSame = (before: Entry, entry: Entry): boolean =>
  JSON.stringify(withoutEarlier(parsed({ ...entry, version: before.version }))) === JSON.stringify(withoutEarlier(parsed(before)))
