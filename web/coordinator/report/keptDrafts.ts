import { z } from 'zod/mini'
import type { LineId } from '../../../shared/ids.ts'
import { reportParts } from '../../../shared/report/reportText.ts'
import { partVersion, type WrittenPart, writtenPart } from '../../../shared/report/reportWire.ts'
import { keptAs } from '../drafts/keptInTab.ts'
import { type Kept, MOST_SENT, same } from './drafts.ts'

/**
 * What is not saved yet stays in this tab over a reload. It goes with the tab, so on a shared computer nobody finds it later. A browser that
 * keeps nothing loses it at a reload, and asks before that.
 */
const kept = keptAs(
  'report',
  z.partialRecord(
    z.enum(reportParts),
    z.strictObject({
      written: writtenPart,
      base: partVersion,
      sent: z.array(writtenPart).check(z.maxLength(MOST_SENT)),
    }),
  ),
)
const nameOf = (line: LineId, year: number) => `${line} ${year}`

export const readKept = (line: LineId, year: number): Kept => kept.read(nameOf(line, year)) ?? {}
export const keep = (line: LineId, year: number, drafts: Kept): void =>
  kept.keep(nameOf(line, year), Object.keys(drafts).length === 0 ? null : drafts)

/** A part that was saved after its page was left. What was written since then stays. */
export function forgetKept(line: LineId, year: number, written: WrittenPart): void {
  const { [written.part]: mine, ...others } = readKept(line, year)
  if (mine && same(mine.written, written)) keep(line, year, others)
}
