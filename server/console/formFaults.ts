import type { Lang } from '../../shared/lang.ts'
import type { Line } from '../../shared/line.ts'
import { type LineField, settingsOf } from '../../shared/settings/lineSettings.ts'
import { lineWords as da, type LineWords } from '../../shared/words/da/line/lineWords.ts'
import { lineWords as en } from '../../shared/words/en/line/lineWords.ts'
import { lineFaults } from '../domain/line/lineFaults.ts'

const words: Record<Lang, LineWords> = { da, en }

/** What the form of a line would refuse in these fields of a new one, in every language. `at`: a language or a weekday, where a field has several parts. */
export function formFaults(line: Line, fields: LineField[]): { field: LineField; at: string; said: string }[] {
  // The ledger itself refuses a path that is taken. The console may name a municipality that the form does not know.
  const around = { own: line.id, others: [], numbers: [], standing: line.municipalities, now: 0, isInUse: false }
  return lineFaults(settingsOf(line), fields, around).map(({ field, why, at }) => ({
    field,
    at: at === undefined ? '' : ` (${at})`,
    said: Object.values(words)
      .map(({ faults }) => faults[why](''))
      .join(' / '),
  }))
}
