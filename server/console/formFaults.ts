import type { Line } from '../../shared/line.ts'
import { type LineField, settingsOf } from '../../shared/settings/lineSettings.ts'
import { lineWords } from '../../shared/words/en/line/lineWords.ts'
import { lineFaults } from '../domain/line/lineFaults.ts'

/** What the form of a line would refuse in these fields of a new one: `(da): The name is too long for a phone.` */
export function formFaults(line: Line, fields: LineField[]): { field: LineField; said: string }[] {
  // The ledger itself refuses a path that is taken. The console may name a municipality that the form does not know.
  const around = { own: line.id, others: [], numbers: [], standing: line.municipalities, now: 0, isInUse: false }
  return lineFaults(settingsOf(line), fields, around).map(({ field, why, at }) => ({
    field,
    said: `${at === undefined ? '' : ` (${at})`}: ${lineWords.faults[why]('')}`,
  }))
}
