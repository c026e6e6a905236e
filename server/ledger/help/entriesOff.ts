import type { LineId } from '../../../shared/ids.ts'
import { withMarks, withoutMarks } from '../../domain/help/entryOff.ts'
import { nextEntries } from '../audit.ts'
import { type Confirmation, confirmation, entryIn, printOf } from '../confirmations.ts'
import type { LedgerClient } from '../connect.ts'
import type { LedgerKeys } from '../keys.ts'
import { lastKnown } from '../lastKnown.ts'
import type { By } from '../people/accounts.ts'
import type { Decision, Transactions } from '../transactions.ts'
import { type OffRow, readOff, writeOff } from './offRow.ts'
import { textShown } from './textShown.ts'

/**
 * `print`: the text that youths are shown, as the coordinator read it. `lines`: those that the coordinator runs. `shownOn`: every line that would
 * show it. `everywhere`: off on all of them at once. `demo`: checks by invented people count.
 */
type Switched = { id: string; print: string; lines: LineId[]; shownOn: LineId[]; everywhere?: boolean; demo: boolean }

/** Numbers and places that do not work, as a coordinator said, and on which lines. They are not shown there until somebody checks them anew. */
export function openEntriesOff(client: LedgerClient, keys: LedgerKeys, { transact }: Transactions) {
  const memory = lastKnown(client, async (): Promise<OffRow[]> => {
    const rows = Object.values(await client.hGetAll(keys.entriesOff))
    return rows.flatMap((row) => readOff(row) ?? [])
  })
  const watched = [keys.entriesOff, keys.confirmations, keys.offers, keys.helpNumbers, keys.audit]
  return {
    all: memory.read,
    forget: memory.forget,
    /** `newer`: youths are shown another text by now, or none, and nothing is changed. Said twice, it is answered like the first time. */
    async off({ id, print, lines, shownOn, everywhere = false, demo }: Switched, { who, now }: By): Promise<'done' | 'newer'> {
      const answer = await transact(watched, async (look): Promise<Decision<'done' | 'newer'>> => {
        const entry = await entryIn(look, keys, id)
        const given = confirmationIn(await look.hGet(keys.confirmations, id))
        const shown = entry && textShown(entry, given ? [given] : [], demo)
        if (!shown || printOf(shown.record) !== print) return { answer: 'newer' }
        const before = readOff(await look.hGet(keys.entriesOff, id))
        const marked = withMarks(
          before,
          lines.map((line) => ({ line, by: who, at: now })),
          shownOn,
        )
        const next = everywhere ? { ...marked, everywhere } : marked
        const added = next.marks.slice(before?.marks.length ?? 0)
        const isWider = next.everywhere && !before?.everywhere
        if (added.length === 0 && !isWider) return { answer: 'done' }
        const said = { at: now, who, what: 'number-off' as const }
        const writeDown = await nextEntries(look, keys, [
          ...added.map(({ line }) => ({ ...said, about: `${id} ${line}` })),
          ...(isWider ? [{ ...said, about: `${id} everywhere` }] : []),
        ])
        return {
          answer: 'done',
          write(multi) {
            writeOff(keys, id, next)(multi)
            multi.publish(keys.helpNews, '')
            writeDown(multi)
          },
        }
      })
      memory.forget()
      return answer
    },

    /** Takes the marks of these lines back: it was a slip. What youths were shown before is shown again. */
    async on(id: string, lines: LineId[], shownOn: LineId[], { who, now }: By): Promise<'done'> {
      const answer = await transact(watched, async (look): Promise<Decision<'done'>> => {
        const before = readOff(await look.hGet(keys.entriesOff, id))
        const taken = before?.marks.filter(({ line }) => lines.includes(line)) ?? []
        if (!before || taken.length === 0) return { answer: 'done' }
        const said = { at: now, who, what: 'number-on' as const }
        const writeDown = await nextEntries(
          look,
          keys,
          taken.map(({ line }) => ({ ...said, about: `${id} ${line}` })),
        )
        const next = withoutMarks(before, lines, shownOn)
        return {
          answer: 'done',
          write(multi) {
            writeOff(keys, id, next)(multi)
            multi.publish(keys.helpNews, '')
            writeDown(multi)
          },
        }
      })
      memory.forget()
      return answer
    },
  }
}

const confirmationIn = (row: string | null | undefined): Confirmation | null => (row ? confirmation.parse(JSON.parse(row)) : null)
