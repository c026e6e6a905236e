import { z } from 'zod/mini'
import { calendarDate, helpLists, type NumberRecord, numberRecord, type OfferRecord, offerRecord } from '../../shared/help/offer.ts'
import { withoutEarlier } from '../../shared/help/withoutEarlier.ts'
import type { LineId } from '../../shared/ids.ts'
import { langs } from '../../shared/lang.ts'
import { sha256OfText } from '../domain/sha256.ts'
import { nextEntry } from './audit.ts'
import type { LedgerClient } from './connect.ts'
import { offAfterCheck } from './help/offRow.ts'
import type { LedgerKeys } from './keys.ts'
import { lastKnown } from './lastKnown.ts'
import type { By } from './people/accounts.ts'
import type { Multi, Transactions } from './transactions.ts'

/** Says which person checked a number or an offer, and on which day. It is valid only for the text of the entry on that day (`print`). */
export const check = z.strictObject({
  id: z.string(),
  print: z.string(),
  /** The person who checked it. */
  by: z.string(),
  on: calendarDate.check(z.refine((day) => !Number.isNaN(Date.parse(day)))),
  /** Given by an invented person of a demo: it does not count in a real installation. */
  demo: z.boolean(),
})
/** So many checks of other people stand beneath the newest one at most. The oldest are kept. */
const MOST_BENEATH = 20
/** `before`: the last check of each other person, of the same text, the oldest first. A row of an older program holds one of them alone. */
export const confirmation = z.extend(check, {
  before: z.optional(
    z.pipe(
      z.transform((kept: unknown) => (Array.isArray(kept) ? kept : [kept])),
      z.array(check).check(z.maxLength(MOST_BENEATH)),
    ),
  ),
})
export type Confirmation = z.output<typeof confirmation>

/** A hash of all that a youth is told about this entry. If one letter changes, the confirmation is no longer valid. */
export function printOf(entry: NumberRecord | OfferRecord): string {
  const isChanged = entry.version !== undefined
  const said =
    'contacts' in entry
      ? [
          entry.contacts.map(({ way, value }) => [way, value]),
          ...(entry.hours || entry.rights || entry.municipalities ? [[entry.hours, entry.rights, entry.municipalities]] : []),
          // For whom it is was not asked for a print before these could be changed. The older prints still hold.
          ...(isChanged ? [entry.ages, entry.relations] : []),
        ]
      : [
          ...[entry.call, entry.sms, entry.chat, entry.hours, entry.asks, entry.records, entry.showsOnBill],
          ...(isChanged ? [entry.ages, helpLists.map((list) => entry.lists[list] !== null)] : []),
        ]
  return sha256OfText(JSON.stringify([entry.id, entry.name, ...langs.map((one) => entry.what[one]), said]))
}

/** The entry with this id as a transaction sees it; null: there is none, or a coordinator removed it. */
export async function entryIn(look: LedgerClient, keys: LedgerKeys, id: string): Promise<NumberRecord | OfferRecord | null> {
  const [number, place] = await Promise.all([look.hGet(keys.helpNumbers, id), look.hGet(keys.offers, id)])
  const entry = number ? numberRecord.parse(JSON.parse(number)) : place ? offerRecord.parse(JSON.parse(place)) : null
  return entry?.goneAt === undefined ? entry : null
}

/** `others`: what is remembered of entries, which a check changes too. */
export function openConfirmations(client: LedgerClient, keys: LedgerKeys, { transact }: Transactions, others: { forget(): void }[]) {
  const memory = lastKnown(client, async (): Promise<Confirmation[]> => {
    const rows = Object.values(await client.hGetAll(keys.confirmations))
    return rows.map((row) => confirmation.parse(JSON.parse(row)))
  })
  const forget = () => {
    for (const one of [memory, ...others]) one.forget()
  }
  const watched = [keys.confirmations, keys.entriesOff, keys.offers, keys.helpNumbers, keys.audit]
  return {
    all: memory.read,
    forget: memory.forget,
    /**
     * `newer`: the entry is not what `given.print` says any more, and nothing is changed. A second person on the same day, or a second press,
     * changes nothing and is answered `confirmed`: the first one stands. `lines`: those of the person who checked it; there it is not off any more.
     */
    async confirm(given: Confirmation, { who, now }: By, lines: LineId[] = []): Promise<'confirmed' | 'newer'> {
      const answer = await transact<'confirmed' | 'newer'>(watched, async (look) => {
        const entry = await entryIn(look, keys, given.id)
        if (entry === null || printOf(entry) !== given.print) return { answer: 'newer' }
        const before = await look.hGet(keys.confirmations, given.id)
        const on = await offAfterCheck(look, keys, given.id, lines, now)
        if (on === null && before && isTheSame(confirmation.parse(JSON.parse(before)), given)) return { answer: 'confirmed' }
        const writeDown = await nextEntry(look, keys, { at: now, who, what: 'number-confirmed', about: given.id })
        return {
          answer: 'confirmed',
          write(multi) {
            put(multi, keys, given.id, over(checksIn(before), given))
            // From now on this text is the one that is shown, also if its check is taken back one day.
            if (entry.earlier)
              multi.hSet('contacts' in entry ? keys.offers : keys.helpNumbers, given.id, JSON.stringify(withoutEarlier(entry)))
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
     * `print`: the entry as it was read; null: whatever it is now. `isWhole`: no check is left. Otherwise the newest of somebody else stands again:
     * who checks what other lines show cannot so take away the check of somebody else.
     */
    async withdraw(id: string, { who, now }: By, print: string | null = null, isWhole = true): Promise<'withdrawn' | 'none' | 'newer'> {
      const answer = await transact<'withdrawn' | 'none' | 'newer'>(watched, async (look) => {
        if (print !== null) {
          const entry = await entryIn(look, keys, id)
          if (entry === null || printOf(entry) !== print) return { answer: 'newer' }
        }
        const row = await look.hGet(keys.confirmations, id)
        if (!row) return { answer: 'none' }
        const left = isWhole ? null : kept(checksIn(row).slice(0, -1))
        const writeDown = await nextEntry(look, keys, { at: now, who, what: 'number-withdrawn', about: id })
        return {
          answer: 'withdrawn',
          write(multi) {
            put(multi, keys, id, left)
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

const isTheSame = (one: Confirmation, other: Confirmation): boolean =>
  one.print === other.print && one.on === other.on && one.demo === other.demo

const put = (multi: Multi, keys: LedgerKeys, id: string, row: string | null) =>
  void (row === null ? multi.hDel(keys.confirmations, id) : multi.hSet(keys.confirmations, id, row))

/** All checks of an entry, the oldest first. The last one stands. */
function checksIn(row: string | null | undefined): Confirmation[] {
  if (!row) return []
  const { before = [], ...standing } = confirmation.parse(JSON.parse(row))
  return [...before, standing]
}

/** The checks of an entry as they are kept; null: there is none. */
function kept(checks: Confirmation[]): string | null {
  const standing = checks.at(-1)
  return standing ? JSON.stringify(confirmation.parse({ ...standing, ...(checks.length > 1 && { before: checks.slice(0, -1) }) })) : null
}

/** A new check stands. Beneath it stay those of everybody else, so that no two people together take another one's away either. */
const over = (checks: Confirmation[], given: Confirmation): string | null =>
  kept([...checks.filter(({ by, print }) => by !== given.by && print === given.print).slice(0, MOST_BENEATH), given])
