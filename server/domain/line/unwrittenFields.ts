import type { Line } from '../../../shared/line.ts'
import { type Lack, type MustHaveField, mustHaveFields } from '../../../shared/settings/firstLine.ts'
import type { LineFaultKind } from '../../../shared/settings/lineFault.ts'
import { settingsOf } from '../../../shared/settings/lineSettings.ts'
import { lineFaults } from './lineFaults.ts'

/** What the form of the line calls a field that is not written yet. A field that is written but too long is judged when it is changed. */
const unwritten: readonly LineFaultKind[] = ['name-empty', 'greeting-empty', 'controller-empty', 'ages-none']

/** What nobody has written yet of a line, in the order of the guide. */
export function unwrittenFields(line: Line): Lack[] {
  const around = { own: line.id, others: [], numbers: [], standing: line.municipalities, now: 0, isInUse: false }
  const faults = lineFaults(settingsOf(line), ['name', 'greeting', 'controller', 'ages'], around)
  const lacks = (field: MustHaveField): boolean => {
    if (field === 'municipalities') return line.municipalities.length === 0
    if (field === 'hours') return [...line.hours.week.filter(({ days }) => days.length > 0), ...line.hours.exceptions].length === 0
    return faults.some((fault) => fault.field === field && unwritten.includes(fault.why))
  }
  return mustHaveFields.filter(lacks).map((what) => ({ what, why: 'not-written' }))
}
