import {
  type DeskText,
  type DeskTextDraft,
  type DeskTextFault,
  deskTextBounds,
  deskTextsOfLine,
} from '../../../shared/deskTexts/deskText.ts'
import type { LineId } from '../../../shared/ids.ts'
import { type AuditEntry, nextEntry } from '../audit.ts'
import type { LedgerClient } from '../connect.ts'
import type { LedgerKeys } from '../keys.ts'
import type { By } from '../people/accounts.ts'
import type { Decision, Multi, Transactions } from '../transactions.ts'

export type DeskTextAt = { line: LineId; id: string; over: number }
type Saved = 'done' | 'newer' | 'full' | 'gone' | { faults: DeskTextFault[] }

const read = (row: string | null | undefined): DeskText[] => (row ? deskTextsOfLine.parse(JSON.parse(row)) : [])
const mostOf = { reply: deskTextBounds.replies, sheet: deskTextBounds.sheets }

/** Writes all texts of a line. Only whole rows are written, so that no reader sees a part. */
export function writeDeskTexts(multi: Multi, keys: Pick<LedgerKeys, 'deskTexts' | 'deskTextNews'>, line: LineId, texts: DeskText[]): void {
  multi.hSet(keys.deskTexts, line, JSON.stringify(deskTextsOfLine.parse(texts)))
  multi.publish(keys.deskTextNews, '')
}

/** The canned replies and procedure sheets of the lines. */
export function openDeskTexts(client: LedgerClient, keys: LedgerKeys, { transact }: Transactions) {
  const watched = [keys.deskTexts, keys.audit, keys.lines]
  const inOrder = (texts: DeskText[]) => texts.sort((a, b) => a.id.localeCompare(b.id))
  return {
    /** Those of a line, in a fixed order. */
    of: async (line: LineId): Promise<DeskText[]> => inOrder(read(await client.hGet(keys.deskTexts, line))),
    /**
     * Saves over the version that its writer had read (0: it is new). The same again is answered like the first time. `judge` looks at the other
     * texts as they stand in the same moment. `gone`: the line was removed.
     */
    save(
      { line, id, over }: DeskTextAt,
      draft: DeskTextDraft,
      judge: (others: DeskText[]) => DeskTextFault[],
      { who, now }: By,
    ): Promise<Saved> {
      return transact(watched, async (look): Promise<Decision<Saved>> => {
        if (!(await look.hExists(keys.lines, line))) return { answer: 'gone' }
        const kept = read(await look.hGet(keys.deskTexts, line))
        const before = kept.find((one) => one.id === id)
        const others = kept.filter((one) => one.id !== id)
        if (before && isSame(before, { ...draft, id, line, version: before.version })) return { answer: 'done' }
        if ((before?.version ?? 0) !== over || (before && before.kind !== draft.kind)) return { answer: 'newer' }
        if (!before && others.filter(({ kind }) => kind === draft.kind).length >= mostOf[draft.kind]) return { answer: 'full' }
        const faults = judge(others)
        if (faults.length > 0) return { answer: { faults } }
        const said = { at: now, who, what: `${draft.kind}-saved`, about: `${line} ${id}` } as const
        return { answer: 'done', write: await writing(look, line, [...others, { ...draft, id, line, version: over + 1 }], said) }
      })
    },
    /** Removes a text, as it was read. One that is gone already is gone. */
    remove({ line, id, over }: DeskTextAt, { who, now }: By): Promise<'done' | 'newer'> {
      return transact(watched, async (look): Promise<Decision<'done' | 'newer'>> => {
        const kept = read(await look.hGet(keys.deskTexts, line))
        const before = kept.find((one) => one.id === id)
        if (!before) return { answer: 'done' }
        if (before.version !== over) return { answer: 'newer' }
        const said = { at: now, who, what: `${before.kind}-removed`, about: `${line} ${id}` } as const
        const others = kept.filter((one) => one.id !== id)
        return { answer: 'done', write: await writing(look, line, others, said) }
      })
    },
    /** Only for planting: neither judged nor audited. */
    async put(line: LineId, texts: DeskText[]): Promise<void> {
      const multi = client.multi()
      writeDeskTexts(multi, keys, line, texts)
      await multi.exec()
    },
  }

  async function writing(look: LedgerClient, line: LineId, texts: DeskText[], said: Omit<AuditEntry, 'n' | 'hash'>) {
    const writeDown = await nextEntry(look, keys, said)
    return (multi: Multi) => {
      writeDeskTexts(multi, keys, line, texts)
      writeDown(multi)
    }
  }
}

/** Both in the order of the schema. */
const isSame = (one: DeskText, other: DeskText): boolean => {
  const [first, second] = deskTextsOfLine.parse([
    { ...one, isFirst: undefined },
    { ...other, isFirst: undefined },
  ])
  return JSON.stringify(first) === JSON.stringify(second)
}
