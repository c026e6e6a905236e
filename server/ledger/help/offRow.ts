import { z } from 'zod/mini'
import { entryId } from '../../../shared/help/offer.ts'
import { type LineId, lineId, moment, type PersonId } from '../../../shared/ids.ts'
import { afterCheck, type EntryOff } from '../../domain/help/entryOff.ts'
import type { LedgerClient } from '../connect.ts'
import type { LedgerKeys } from '../keys.ts'
import type { Multi } from '../transactions.ts'

const MOST_MARKS = 100
const person: z.ZodMiniType<PersonId, string> = z.string().check(z.minLength(1), z.maxLength(64))
const offMark = z.strictObject({ line: lineId, by: person, at: moment })
/** An entry that does not work, as the ledger keeps it. */
export const offRow = z.strictObject({
  id: entryId,
  marks: z.array(offMark).check(z.maxLength(MOST_MARKS)),
  everywhere: z.boolean(),
  checkedAt: z.optional(moment),
})
export type OffRow = z.output<typeof offRow>

export const readOff = (row: string | null | undefined): OffRow | null => (row ? offRow.parse(JSON.parse(row)) : null)

/** Writes where an entry is off; null: nowhere. */
export const writeOff = (keys: LedgerKeys, id: string, off: EntryOff | null) => (multi: Multi) =>
  void (off === null ? multi.hDel(keys.entriesOff, id) : multi.hSet(keys.entriesOff, id, JSON.stringify(offRow.parse({ ...off, id }))))

/** What a check by a coordinator of these lines does to the marks of an entry. Null: nothing. The transaction must watch `keys.entriesOff`. */
export async function offAfterCheck(
  look: LedgerClient,
  keys: LedgerKeys,
  id: string,
  lines: LineId[],
  now: number,
): Promise<((multi: Multi) => void) | null> {
  const off = readOff(await look.hGet(keys.entriesOff, id))
  const next = off && afterCheck(off, lines, now)
  return off === null || (next?.marks.length === off.marks.length && next.everywhere === off.everywhere) ? null : writeOff(keys, id, next)
}
